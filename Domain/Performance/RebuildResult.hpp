#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace missive::performance {

/// What a recount of the records of a route found.
struct RebuildResult {
    std::size_t records = 0;
    std::size_t pieces = 0;
    /// Where the figures are not those of the records, for people.
    std::vector<std::string> differences{};
};

} // namespace missive::performance
