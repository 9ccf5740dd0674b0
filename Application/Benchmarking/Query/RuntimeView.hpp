#pragma once

#include <string>

namespace missive::benchmarking {

/// A runtime as it is listed: its version, or why it has none.
struct RuntimeView {
    std::string name;
    std::string version;
    std::string missing;
};

} // namespace missive::benchmarking
