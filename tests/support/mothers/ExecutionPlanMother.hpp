#pragma once

#include <Domain/Benchmarking/ExecutionPlan.hpp>

#include <chrono>
#include <string>

namespace missive::benchmarking::test {

/// Executions that tests ask for.
struct ExecutionPlanMother {
    static ExecutionId anyId() { return ExecutionId::fromString("0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e01"); }
    static ExecutionId anotherId() { return ExecutionId::fromString("0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e02"); }
    static RunId anyRun() { return RunId::fromString("0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e00"); }
    static TimePoint anyTime() { return TimePoint{std::chrono::seconds{1'800'000'000}}; }

    static ExecutionPlan of(std::int64_t total, const ExecutionId& id = anyId(), const std::string& runtime = "cpp") {
        return {.id = id,
                .runId = anyRun(),
                .slug = BenchmarkSlug::fromString("loop"),
                .runtime = RuntimeName::fromString(runtime),
                .definitionId = "definition",
                .total = total,
                .requestedAt = anyTime(),
                .seed = 42};
    }
};

} // namespace missive::benchmarking::test
