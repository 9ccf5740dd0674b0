#pragma once

#include <Domain/Benchmarking/ExecutionId.hpp>

namespace missive::benchmarking {

/// Calls an execution off.
struct CancelBenchmarkCommand {
    ExecutionId executionId;
};

} // namespace missive::benchmarking
