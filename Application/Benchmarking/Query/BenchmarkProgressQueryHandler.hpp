#pragma once

#include <Application/Benchmarking/Query/BenchmarkProgressQuery.hpp>
#include <Domain/Benchmarking/Port/ExecutionList.hpp>

namespace missive::benchmarking {

class BenchmarkProgressQueryHandler {
public:
    explicit BenchmarkProgressQueryHandler(const ExecutionList& executions) noexcept : executions_{executions} {}

    /// Throws ExecutionUnknown.
    BenchmarkRunView operator()(const BenchmarkProgressQuery& query) const;

private:
    const ExecutionList& executions_;
};

} // namespace missive::benchmarking
