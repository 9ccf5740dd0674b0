#pragma once

#include <cstdint>

namespace missive {

/// How many requests each may make.
struct RateOptions {
    enum class Per : std::uint8_t { Principal, Address };

    /// Whoever is not known counts by the address, of IPv6 by its /64.
    Per per = Per::Principal;
    double perSecond = 0;
    /// How many at once, after a pause.
    double burst = 0;
};

} // namespace missive
