#pragma once

#include <Infrastructure/Missive/Configuration/TransportSettings.hpp>

namespace missive {

struct RedisSender {
    TransportSettings settings;
};

} // namespace missive
