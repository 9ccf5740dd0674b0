#pragma once

#include <Domain/Benchmarking/BenchmarkSlug.hpp>
#include <Domain/Benchmarking/ExecutionId.hpp>
#include <Domain/Benchmarking/MeasuringOptions.hpp>
#include <Domain/Benchmarking/RunId.hpp>
#include <Domain/Benchmarking/RuntimeName.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>
#include <string>

namespace missive::benchmarking {

/// What an execution is to do; it does not change any more.
struct ExecutionPlan {
    ExecutionId id;
    RunId runId;
    BenchmarkSlug slug;
    RuntimeName runtime;
    std::string definitionId;
    std::int64_t total;
    MeasuringOptions options{};
    TimePoint requestedAt{};
    /// Decides in which order the iterations of the run are dealt.
    std::int64_t seed = 0;
    /// Empty for none.
    std::string tag{};

    friend bool operator==(const ExecutionPlan&, const ExecutionPlan&) noexcept = default;
};

} // namespace missive::benchmarking
