#include <UI/Logging/TestLoggingConsoleCommand.hpp>

#include <Domain/Missive/LogLevels.hpp>
#include <UI/Logging/LogTrial.hpp>
#include <UI/Logging/TestedLogging.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>

#include <charconv>
#include <chrono>
#include <string>
#include <string_view>

namespace missive::logging {

namespace {

constexpr std::chrono::seconds patience{30};

LogLevel writtenLevel(const Input& input) {
    const auto name = input.option("level").value_or("");
    if (const auto level = LogLevels::named(name)) {
        return *level;
    }
    throw UsageError{"The \"--level\" option needs a level such as info or warning, not \"" + name + "\"."};
}

std::size_t numberOf(const Input& input, std::string_view option, std::size_t least, std::size_t most) {
    const auto text = input.option(option).value_or("");
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < least || number > most) {
        throw UsageError{"The \"--" + std::string{option} + "\" option needs a number from " + std::to_string(least) +
                         " to " + std::to_string(most) + ", not \"" + text + "\"."};
    }
    return number;
}

LogTrial::Plan planOf(const Input& input) {
    constexpr std::size_t most = 1'000'000'000;
    return {numberOf(input, "count", 1, most), numberOf(input, "threads", 1, 256), numberOf(input, "rate", 0, most),
            numberOf(input, "size", 1, 1U << 20U), writtenLevel(input)};
}

void show(const TestedLogging& tested, Output& output) {
    output.definitionList({{"Told", std::to_string(tested.told)},
                           {"Published", std::to_string(tested.published)},
                           {"In local files", std::to_string(tested.local)},
                           {"On standard error", std::to_string(tested.standardError)},
                           {"Dropped", std::to_string(tested.dropped)},
                           {"Slowest call", std::to_string(tested.slowestMicroseconds) + " µs"}});
}

} // namespace

CommandDefinition TestLoggingConsoleCommand::definition() const {
    CommandDefinition definition{"app:test-logging", "Tell the log numbered records and show where they ended"};
    definition.option("count", "How many records", "10")
        .option("channel", "The channel they are told on", "test")
        .option("level", "Their level", "info")
        .option("rate", "How many a second; 0 for as many as there can be", "0")
        .option("threads", "How many threads tell them", "1")
        .option("size", "The length of their text in bytes", "120")
        .option("format", "The output format: txt or json", "txt");
    return definition;
}

int TestLoggingConsoleCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    const auto plan = planOf(input);
    const auto before = queue_.counts();
    LogTrial trial{app_.log(input.option("channel").value_or("test")), app_.tasks(), app_.clock(), app_.waiter()};
    trial.run(plan);
    static_cast<void>(queue_.awaitSettled(patience));
    const auto tested = TestedLogging::between(before, queue_.counts(), plan.count, trial.slowest());
    if (asJson) {
        output.json(tested.json());
    } else {
        show(tested, output);
    }
    if (const auto complaint = tested.complaint(); !complaint.empty()) {
        output.error(complaint);
        return failure;
    }
    return success;
}

} // namespace missive::logging
