#pragma once

#include <string>
#include <vector>

namespace missive::benchmarking {

/// Asks for the ids of the executions that were called off.
struct ListCancelledQuery {
    using Result = std::vector<std::string>;
};

} // namespace missive::benchmarking
