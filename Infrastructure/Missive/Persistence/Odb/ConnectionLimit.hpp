#pragma once

#include <cstddef>
#include <string>

namespace missive {

/// How many connections a database gives us at most, and what sets that, for people.
struct ConnectionLimit {
    std::size_t most;
    std::string setBy;
};

} // namespace missive
