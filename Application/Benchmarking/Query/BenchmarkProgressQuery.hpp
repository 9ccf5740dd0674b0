#pragma once

#include <Application/Benchmarking/Query/BenchmarkRunView.hpp>
#include <Domain/Benchmarking/RunId.hpp>

namespace missive::benchmarking {

/// Asks how far the executions of a run are.
struct BenchmarkProgressQuery {
    using Result = BenchmarkRunView;

    RunId runId;
};

} // namespace missive::benchmarking
