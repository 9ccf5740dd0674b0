#include <Infrastructure/Benchmarking/ChildProcessExecutor.hpp>

#include <Domain/Benchmarking/RuntimeMissing.hpp>
#include <Infrastructure/Benchmarking/ChildProcess.hpp>
#include <Infrastructure/Benchmarking/MachineLoad.hpp>
#include <Infrastructure/Benchmarking/ProgramPath.hpp>
#include <Infrastructure/Benchmarking/RunnerLine.hpp>
#include <Infrastructure/Benchmarking/ScriptSource.hpp>
#include <Infrastructure/Benchmarking/WorkFolder.hpp>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string>
#include <utility>

#include <unistd.h>

namespace missive::benchmarking {
namespace {

std::string extensionOf(RuntimeKind kind) {
    switch (kind) {
    case RuntimeKind::Php:
        return ".php";
    case RuntimeKind::Python:
        return ".py";
    case RuntimeKind::Node:
        return ".js";
    case RuntimeKind::Cpp:
        break;
    }
    return {};
}

/// Node maps a gigabyte of addresses without a use and dies without a word below that; its heap has a limit of its own.
bool mayLimitAddresses(RuntimeKind kind) { return kind != RuntimeKind::Node; }

/// What the process is called with, after its program.
std::vector<std::string> argumentsOf(const IterationOrder& order, const Runtime& runtime) {
    const auto extension = extensionOf(runtime.kind);
    std::vector<std::string> arguments;
    if (runtime.kind == RuntimeKind::Cpp) {
        arguments.push_back(order.slug);
    } else {
        arguments = {"run" + extension, "body" + extension};
    }
    for (const auto number : {order.options.warmup, order.options.revolutions, order.options.values}) {
        arguments.push_back(std::to_string(number));
    }
    return arguments;
}

std::vector<std::string> commandOf(const std::string& child, const std::filesystem::path& folder,
                                   const IterationOrder& order, const Runtime& runtime, std::int64_t processor) {
    const auto seconds = order.options.timeoutMs / 1'000 + 2;
    const auto bytes = mayLimitAddresses(runtime.kind) ? order.options.memoryLimitBytes : 0;
    std::vector<std::string> command{child,
                                     folder.string(),
                                     std::to_string(getpid()),
                                     std::to_string(processor),
                                     std::to_string(seconds),
                                     std::to_string(bytes)};
    const auto arguments = argumentsOf(order, runtime);
    command.insert(command.end(), runtime.command.begin(), runtime.command.end());
    command.insert(command.end(), arguments.begin(), arguments.end());
    return command;
}

void writeScripts(const WorkFolder& folder, const Benchmark& benchmark, const Runtime& runtime) {
    if (runtime.kind != RuntimeKind::Cpp) {
        const auto extension = extensionOf(runtime.kind);
        folder.write("run" + extension, std::string{scriptSource("run" + extension)});
        folder.write("body" + extension, benchmark.bodies.at(runtime.kind));
    }
}

/// The end of a text that is no longer than a complaint may be.
std::string complaintOf(const std::string& why, const std::string& said) {
    auto text = why.empty() || said.empty() ? why + said : why + "\n" + said;
    return text.size() <= ChildOutcome::mostComplaint ? text : text.substr(text.size() - ChildOutcome::mostComplaint);
}

void judge(IterationResult& result, const ChildOutcome& outcome, const IterationOrder& order,
           const Benchmark& benchmark) {
    result.complaint = outcome.complaint;
    if (outcome.isTimeout) {
        result.status = IterationStatus::Timeout;
    } else if (outcome.usage.signal != 0) {
        result.status = IterationStatus::Crashed;
    } else if (outcome.usage.exitCode != 0) {
        result.status = IterationStatus::Exited;
    } else {
        try {
            result.measurement = RunnerLine::read(outcome.result, order.options.values);
            const bool isRight = !benchmark.checksum || *benchmark.checksum == result.measurement.checksum;
            result.status = isRight ? IterationStatus::Ok : IterationStatus::Checksum;
        } catch (const std::exception& error) {
            result.status = IterationStatus::Garbled;
            result.complaint = complaintOf(error.what(), outcome.complaint);
        }
    }
}

} // namespace

ChildProcessExecutor::ChildProcessExecutor(const BenchmarkCatalog& benchmarks, RuntimeCatalog& runtimes,
                                           MeasurementSlots& slots, const EnvironmentProbe& probe, const Clock& clock,
                                           ExecutorSettings settings)
    : benchmarks_{benchmarks}, runtimes_{runtimes}, slots_{slots}, probe_{probe}, clock_{clock},
      settings_{std::move(settings)} {}

IterationResult ChildProcessExecutor::refused(IterationStatus status, const std::string& why) const {
    return {.status = status, .complaint = why, .worker = settings_.worker, .startedAt = clock_.now()};
}

ExecutedIteration ChildProcessExecutor::execute(const IterationOrder& order) {
    const auto& all = benchmarks_.all();
    const auto benchmark =
        std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.slug.toString() == order.slug; });
    if (benchmark == all.end() || benchmark->definitionId != order.definitionId) {
        return {refused(IterationStatus::Refused, "This worker has another definition of the benchmark, or none: have "
                                                  "all workers run the same version.")};
    }
    try {
        const auto& runtime = runtimes_.find(order.runtime);
        if (!benchmark->runsOn(runtime.name, runtime.kind)) {
            return {refused(IterationStatus::Refused, "The benchmark has no body for this runtime.")};
        }
        return measure(order, *benchmark, runtime);
    } catch (const RuntimeMissing& missing) {
        return {refused(IterationStatus::MissingRuntime, missing.what())};
    }
}

ExecutedIteration ChildProcessExecutor::measure(const IterationOrder& order, const Benchmark& benchmark,
                                                const Runtime& runtime) {
    ExecutedIteration iteration{{.worker = settings_.worker, .startedAt = clock_.now()}, probe_.probe(runtime)};
    iteration.result.environmentId = probe_.idOf(iteration.environment);
    const auto outcome = runChild(order, benchmark, runtime);
    iteration.result.usage = outcome.usage;
    judge(iteration.result, outcome, order, benchmark);
    return iteration;
}

ChildOutcome ChildProcessExecutor::runChild(const IterationOrder& order, const Benchmark& benchmark,
                                            const Runtime& runtime) {
    std::call_once(cleaned_, [this] { WorkFolder::removeAbandoned(settings_.folder); });
    const WorkFolder folder{settings_.folder};
    writeScripts(folder, benchmark, runtime);
    const auto slot = slots_.take();
    const ChildProcess process{
        commandOf(settings_.child.string(), folder.path(), order, runtime, slot->processor()),
        {{"PATH", ProgramPath::value}, {"LC_ALL", "C"}, {"TZ", "UTC"}, {"HOME", folder.path().string()}},
        std::chrono::milliseconds{order.options.timeoutMs}};
    const auto before = MachineLoad::now();
    auto outcome = process.run(clock_);
    outcome.usage.slot = slot->number();
    outcome.usage.processor = slot->processor();
    outcome.usage.load = before.load;
    outcome.usage.stolen = MachineLoad::now().stolenSince(before);
    return outcome;
}

} // namespace missive::benchmarking
