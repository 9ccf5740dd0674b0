#include <Application/Benchmarking/Command/RunBenchmarksCommandHandler.hpp>

#include <Domain/Benchmarking/NameText.hpp>
#include <Domain/Missive/DomainError.hpp>

#include <limits>
#include <string>
#include <utility>

namespace missive::benchmarking {
namespace {

void refuseImpossible(const MeasuringOptions& options) {
    constexpr std::int64_t mostCalls = 1'000'000'000;
    const auto check = [](const char* name, std::int64_t value, std::int64_t least, std::int64_t most) {
        if (value < least || value > most) {
            throw DomainError{"benchmark.options", std::string{name} + " lies between " + std::to_string(least) +
                                                       " and " + std::to_string(most) + ", not " +
                                                       std::to_string(value) + "."};
        }
    };
    check("The warm-up", options.warmup, 0, mostCalls);
    check("The number of revolutions", options.revolutions, 0, mostCalls);
    check("The number of values", options.values, 1, 1'000);
    check("The number of retries", options.retries, 0, 100);
    check("The time-out in milliseconds", options.timeoutMs, 1, 24LL * 3'600'000);
    check("The memory limit in bytes", options.memoryLimitBytes, 16LL << 20U, 1LL << 40U);
}

} // namespace

ExecutionPlan RunBenchmarksCommandHandler::plan(const RunBenchmarksCommand& command, const BenchmarkChoice::Pair& pair,
                                                const RunId& runId, std::int64_t seed) const {
    const auto& [benchmark, runtime] = pair;
    auto options = command.options;
    options.warmup = command.warmup.value_or(benchmark->warmup.value_or(options.warmup));
    options.revolutions = command.revolutions.value_or(benchmark->revolutions.value_or(options.revolutions));
    refuseImpossible(options);
    return {.id = ExecutionId{ids_.next()},
            .runId = runId,
            .slug = benchmark->slug,
            .runtime = RuntimeName::fromString(runtime->name),
            .definitionId = benchmark->definitionId,
            .total = command.iterations,
            .options = options,
            .requestedAt = clock_.now(),
            .seed = seed,
            .tag = command.tag};
}

BenchmarkRunView RunBenchmarksCommandHandler::operator()(const RunBenchmarksCommand& command) const {
    if (!command.tag.empty() && !isName(command.tag)) {
        throw DomainError{"benchmark.tag", "A tag has 1 to 64 letters, digits, dots, dashes and underscores."};
    }
    const auto pairs = choice_.pairs(command.tests, command.runtimes);
    const auto seed = command.seed.value_or(random_.between(1, std::numeric_limits<std::int32_t>::max()));
    const RunId runId{ids_.next()};
    BenchmarkRunView view{runId.toString(), {}};
    std::vector<PlannedExecution> planned;
    for (const auto& pair : pairs) {
        auto execution = BenchmarkExecution::request(plan(command, pair, runId, seed));
        planned.push_back({execution.plan(), pair.first->name});
        view.executions.push_back(ExecutionView::of(execution));
        executions_.add(std::move(execution));
    }
    runner_.run(planned);
    return view;
}

} // namespace missive::benchmarking
