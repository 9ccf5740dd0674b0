#pragma once

#include <Domain/Benchmarking/ExecutionId.hpp>

#include <cstdint>
#include <string>

namespace missive::benchmarking {

/// Tells that no more tries are made to measure an iteration.
struct RecordLostIterationCommand {
    ExecutionId executionId;
    std::int64_t iterationNumber;
    std::string reason;
};

} // namespace missive::benchmarking
