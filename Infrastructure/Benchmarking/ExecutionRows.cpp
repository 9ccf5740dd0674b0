#include <Infrastructure/Benchmarking/ExecutionRows.hpp>

#include <Infrastructure/Benchmarking/BenchmarkingJson.hpp>
#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>

#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>

namespace missive::benchmarking {
namespace {

std::int64_t toColumn(const std::optional<TimePoint>& time) { return time ? time->time_since_epoch().count() : 0; }

TimePoint toTime(std::int64_t column) { return TimePoint{std::chrono::microseconds{column}}; }

std::optional<TimePoint> toOptionalTime(std::int64_t column) {
    return column == 0 ? std::nullopt : std::optional{toTime(column)};
}

ExecutionState stateOf(const BenchmarkExecutionRow& row) {
    if (const auto state = executionStateNamed(row.state)) {
        return *state;
    }
    throw std::runtime_error{"The stored execution " + row.id + " has the unknown state \"" + row.state + "\"."};
}

} // namespace

BenchmarkExecutionRow ExecutionRows::toRow(const BenchmarkExecution& execution) {
    const auto& plan = execution.plan();
    const auto& progress = execution.progress();
    return {.id = plan.id.toString(),
            .runId = plan.runId.toString(),
            .slug = plan.slug.toString(),
            .runtime = plan.runtime.toString(),
            .definitionId = plan.definitionId,
            .total = plan.total,
            .options = toJson(plan.options),
            .requestedAt = toColumn(plan.requestedAt),
            .seed = plan.seed,
            .tag = plan.tag,
            .ok = progress.ok,
            .failed = progress.failed,
            .state = std::string{nameOf(progress.state)},
            .startedAt = toColumn(progress.startedAt),
            .finishedAt = toColumn(progress.finishedAt),
            .version = execution.version()};
}

BenchmarkExecution ExecutionRows::toExecution(const BenchmarkExecutionRow& row) {
    ExecutionPlan plan{.id = ExecutionId::fromString(row.id),
                       .runId = RunId::fromString(row.runId),
                       .slug = BenchmarkSlug::fromString(row.slug),
                       .runtime = RuntimeName::fromString(row.runtime),
                       .definitionId = row.definitionId,
                       .total = row.total,
                       .options = fromJson<MeasuringOptions>(row.options),
                       .requestedAt = toTime(row.requestedAt),
                       .seed = row.seed,
                       .tag = row.tag};
    return BenchmarkExecution::reconstitute(
        std::move(plan),
        {row.ok, row.failed, stateOf(row), toOptionalTime(row.startedAt), toOptionalTime(row.finishedAt)}, row.version);
}

} // namespace missive::benchmarking
