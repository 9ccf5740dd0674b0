#pragma once

#include <Domain/Performance/StoringSituation.hpp>

#include <cstddef>

namespace missive::performance {

/// How a process gets rid of what it records.
struct FlushOptions {
    bool isAsync = false;
    StoringSituation::Way way = StoringSituation::Way::None;
    std::size_t batch = 500;
};

} // namespace missive::performance
