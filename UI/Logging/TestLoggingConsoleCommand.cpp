#include <UI/Logging/TestLoggingConsoleCommand.hpp>

#include <Domain/Missive/LogLevels.hpp>
#include <UI/Logging/TestedLogging.hpp>
#include <UI/Missive/Console/Input/OptionValues.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>

#include <chrono>
#include <string>

namespace missive::logging {

namespace {

constexpr std::chrono::seconds patience{30};

LogLevel levelOf(const Input& input) {
    const auto name = input.option("level").value_or("");
    if (const auto level = LogLevels::named(name)) {
        return *level;
    }
    throw UsageError{"The \"--level\" option needs a level such as info or warning, not \"" + name + "\"."};
}

void show(const TestedLogging& tested, Output& output) {
    output.definitionList({{"Told", std::to_string(tested.told)},
                           {"Published", std::to_string(tested.published)},
                           {"In local files", std::to_string(tested.local)},
                           {"On standard error", std::to_string(tested.standardError)},
                           {"Dropped", std::to_string(tested.dropped)}});
}

} // namespace

CommandDefinition TestLoggingConsoleCommand::definition() const {
    CommandDefinition definition{"app:test-logging", "Tell the log numbered records and show where they ended"};
    definition.option("count", "How many records", "10")
        .option("channel", "The channel they are told on", "test")
        .option("level", "Their level", "info")
        .option("size", "The length of their text in bytes", "120")
        .option("format", "The output format: txt or json", "txt");
    return definition;
}

int TestLoggingConsoleCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    const auto count = OptionValues::positiveInteger(input, "count").value_or(10);
    const auto before = queue_.counts();
    tell(input, count);
    static_cast<void>(queue_.awaitSettled(patience));
    const auto tested = TestedLogging::between(before, queue_.counts(), count);
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

void TestLoggingConsoleCommand::tell(const Input& input, std::size_t count) const {
    const auto level = levelOf(input);
    const auto size = OptionValues::positiveInteger(input, "size").value_or(120);
    auto& log = logs_.channel(input.option("channel").value_or("test"));
    for (std::size_t i = 1; i <= count; ++i) {
        auto text = "Test record " + std::to_string(i) + " of " + std::to_string(count);
        text.resize(std::max(text.size(), size), '.');
        log.write(level, text, {{"number", i}});
    }
}

} // namespace missive::logging
