#include <Domain/Benchmarking/BenchmarkExecution.hpp>

#include <Domain/Missive/DomainError.hpp>

#include <string>
#include <utility>

namespace missive::benchmarking {
namespace {

constexpr std::int64_t mostProgress = 20;

bool mayReplace(IterationStatus earlier, IterationStatus now) noexcept {
    return earlier == IterationStatus::Lost && now != IterationStatus::Lost;
}

} // namespace

BenchmarkExecution::BenchmarkExecution(ExecutionPlan plan, const ExecutionProgress& progress, std::int64_t version)
    : plan_{std::move(plan)}, progress_{progress}, version_{version} {}

BenchmarkExecution BenchmarkExecution::request(ExecutionPlan plan) {
    if (plan.total < 1 || plan.total > MeasuringOptions::mostIterations) {
        throw DomainError{"benchmark.iterations", "An execution has 1 to " +
                                                      std::to_string(MeasuringOptions::mostIterations) +
                                                      " iterations, not " + std::to_string(plan.total) + "."};
    }
    return BenchmarkExecution{std::move(plan), {}, 0};
}

BenchmarkExecution BenchmarkExecution::reconstitute(ExecutionPlan plan, const ExecutionProgress& progress,
                                                    std::int64_t version) {
    return BenchmarkExecution{std::move(plan), progress, version};
}

bool BenchmarkExecution::count(std::int64_t number, IterationStatus status, std::optional<IterationStatus> earlier,
                               TimePoint now) {
    if (number < 1 || number > plan_.total) {
        throw DomainError{"benchmark.iteration", "The execution " + id().toString() + " has the iterations 1 to " +
                                                     std::to_string(plan_.total) + ", and no " +
                                                     std::to_string(number) + "."};
    }
    if (progress_.state == ExecutionState::Cancelled || (earlier && !mayReplace(*earlier, status))) {
        return false;
    }
    const auto before = progress_.done();
    if (earlier) {
        --progress_.failed;
    }
    ++(status == IterationStatus::Ok ? progress_.ok : progress_.failed);
    announce(before, now);
    return true;
}

void BenchmarkExecution::announce(std::int64_t before, TimePoint now) {
    const auto done = progress_.done();
    const auto id = plan_.id.toString();
    if (!progress_.startedAt) {
        progress_.startedAt = now;
        record(BenchmarkStarted{id, plan_.slug.toString(), plan_.runtime.toString(), plan_.total});
    }
    progress_.state = stateByCount();
    if (done == before) {
        return;
    }
    if (done == plan_.total) {
        progress_.finishedAt = now;
        record(BenchmarkCompleted{id, plan_.slug.toString(), plan_.runtime.toString(), progress_.ok, progress_.failed});
    } else if (done * mostProgress / plan_.total != before * mostProgress / plan_.total) {
        record(BenchmarkProgressed{id, plan_.slug.toString(), plan_.runtime.toString(), done, plan_.total});
    }
}

ExecutionState BenchmarkExecution::stateByCount() const noexcept {
    if (progress_.done() < plan_.total) {
        return ExecutionState::Running;
    }
    return progress_.failed == 0 ? ExecutionState::Completed : ExecutionState::Incomplete;
}

void BenchmarkExecution::cancel(TimePoint now) {
    if (isOver(progress_.state)) {
        throw DomainError{"benchmark.over", "The execution " + id().toString() + " is " +
                                                std::string{nameOf(progress_.state)} + " already."};
    }
    progress_.state = ExecutionState::Cancelled;
    progress_.finishedAt = now;
    record(BenchmarkCancelled{plan_.id.toString(), plan_.slug.toString(), plan_.runtime.toString(), progress_.done(),
                              plan_.total});
}

} // namespace missive::benchmarking
