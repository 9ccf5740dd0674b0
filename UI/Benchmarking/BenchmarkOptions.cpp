#include <UI/Benchmarking/BenchmarkOptions.hpp>

#include <UI/Benchmarking/BenchmarkingValues.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>

namespace missive::benchmarking {
namespace {

std::optional<std::int64_t> wholeNumber(const Input& input, const std::string& name) {
    const auto text = input.option(name);
    if (!text) {
        return std::nullopt;
    }
    std::int64_t number = 0;
    const auto* end = text->data() + text->size();
    if (std::from_chars(text->data(), end, number).ptr != end || text->empty() || number < 0) {
        throw UsageError{"The \"--" + name + "\" option needs a whole number, not \"" + *text + "\"."};
    }
    return number;
}

std::int64_t timeoutOf(const Input& input, std::int64_t fallback) {
    const auto text = input.option("timeout");
    if (!text) {
        return fallback;
    }
    if (const auto value = BenchmarkingValues::timeIn(*text)) {
        return *value;
    }
    throw UsageError{"The \"--timeout\" option needs a time such as 60s or 500ms, not \"" + *text + "\"."};
}

} // namespace

void BenchmarkOptions::define(CommandDefinition& definition) {
    definition.repeatableOption("test", "A benchmark, by its slug or name (all without one)")
        .option("iterations", "How many iterations of each, every one in a process of its own", "10")
        .repeatableOption("runtime", "A runtime (all that are installed without one)")
        .repeatableOption("php-version", "The same as --runtime, for example php84")
        .option("warmup", "Calls before anything is timed")
        .option("revolutions", "Calls in one value (0: as many as take 100 ms)")
        .option("values", "Values of an iteration, the median of which counts")
        .option("timeout", "How long an iteration may take, such as 60s")
        .option("retries", "How often a failed iteration is measured again", "0")
        .option("tag", "A name to find the executions by")
        .option("seed", "Decides in which order the iterations are dealt");
}

RunBenchmarksCommand BenchmarkOptions::read(const Input& input, const MeasuringOptions& configured) {
    RunBenchmarksCommand command{.tests = input.options("test"), .runtimes = input.options("runtime")};
    for (const auto& version : input.options("php-version")) {
        command.runtimes.push_back(version);
    }
    command.iterations = wholeNumber(input, "iterations").value_or(command.iterations);
    command.options = configured;
    command.options.values = wholeNumber(input, "values").value_or(configured.values);
    command.options.retries = wholeNumber(input, "retries").value_or(configured.retries);
    command.options.timeoutMs = timeoutOf(input, configured.timeoutMs);
    command.warmup = wholeNumber(input, "warmup");
    command.revolutions = wholeNumber(input, "revolutions");
    command.tag = input.option("tag").value_or("");
    command.seed = wholeNumber(input, "seed");
    return command;
}

} // namespace missive::benchmarking
