#pragma once

#include <Application/Missive/Operation/Named.hpp>
#include <Application/Missive/Operation/Omittable.hpp>
#include <Application/Missive/Operation/TransportStatsView.hpp>

#include <string>
#include <vector>

namespace missive {

/// How many messages transports hold, and which of them do not tell.
struct MessageStatsView {
    Named<TransportStatsView> transports;
    Omittable<std::vector<std::string>> uncountableTransports;
};

} // namespace missive
