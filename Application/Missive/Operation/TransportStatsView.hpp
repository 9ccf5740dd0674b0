#pragma once

#include <Application/Missive/Operation/Omittable.hpp>

#include <cstdint>

namespace missive {

/// How many messages a transport holds.
struct TransportStatsView {
    /// Those that wait for somebody: due ones and parked ones; in an outbox all of them, since a broker that is away
    /// only delays them, and in a failure transport too, where what waits for its retry has failed as well.
    std::int64_t count = 0;
    std::int64_t delayed = 0;
    std::int64_t claimed = 0;
    std::int64_t parked = 0;
    /// How many seconds its oldest message has waited; only outboxes in which something waits tell.
    Omittable<std::int64_t> oldestSeconds{};
};

} // namespace missive
