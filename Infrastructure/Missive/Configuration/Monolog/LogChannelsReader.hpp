#pragma once

#include <Domain/Missive/LogChannelList.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

namespace missive {

/// The `channels` of a log handler: `app`, `['!event', '!doctrine']`, or Monolog's map of `type` and `elements`.
LogChannelList readLogChannels(const ConfigurationSection& section);

} // namespace missive
