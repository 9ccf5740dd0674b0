#pragma once

#include <cstdint>

namespace missive::benchmarking {

/// How far an execution is, as those are told who follow it.
struct ExecutionCount {
    std::int64_t ok;
    std::int64_t failed;
    std::int64_t total;
};

} // namespace missive::benchmarking
