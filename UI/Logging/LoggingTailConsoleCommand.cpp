#include <UI/Logging/LoggingTailConsoleCommand.hpp>

#include <Domain/Missive/LogLevels.hpp>
#include <Infrastructure/Missive/Codec/JsonWriter.hpp>
#include <Infrastructure/Missive/Log/LogTime.hpp>
#include <UI/Logging/LoggingValues.hpp>
#include <UI/Missive/Console/Input/OptionValues.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/StopSignals.hpp>

#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::logging {

namespace {

constexpr std::chrono::milliseconds lookEvery{200};

void field(JsonWriter& json, std::string_view name, std::string_view value) {
    json.string(name);
    json.raw(":");
    json.string(value);
}

std::string toJson(const TailedLine& line) {
    const auto view = LogLineView::of(line.text);
    JsonWriter json;
    json.forPeople();
    json.replaceBadBytes();
    json.raw("{");
    field(json, "time", view.time);
    json.raw(",");
    field(json, "channel", view.channel);
    json.raw(",");
    field(json, "level", view.level ? LogLevels::nameOf(*view.level) : std::string_view{});
    json.raw(",");
    field(json, "line", line.text);
    json.raw("}\n");
    return json.toString();
}

void show(const std::vector<TailedLine>& lines, bool asJson, Output& output) {
    for (const auto& line : lines) {
        if (asJson) {
            output.json(toJson(line));
        } else {
            output.writeln(line.text);
        }
    }
}

std::optional<LogLevel> levelOf(const Input& input) {
    const auto name = input.option("level");
    const auto level = name ? LogLevels::named(*name) : std::nullopt;
    if (name && !level) {
        throw UsageError{"The \"--level\" option needs a level such as info or warning, not \"" + *name + "\"."};
    }
    return level;
}

} // namespace

CommandDefinition LoggingTailConsoleCommand::definition() const {
    CommandDefinition definition{"logging:tail", "Show the last lines of the log"};
    definition.optional("channel", "The channel (all of them if not passed)")
        .flag("follow", "Go on with what is written, until told to stop", "f")
        .option("lines", "How many lines", "50", "l")
        .option("level", "Only records from this level on")
        .option("grep", "Only lines with this text, letter for letter")
        .option("since", "Only records since then: 15m, 2h, 1d, or an instant such as 2026-11-27T01:16:00Z")
        .flag("sort", "Give the records of each process the order in which it told them")
        .option("format", "The output format: txt, or json for an object a line", "txt")
        .withHelp(R"(The logging:tail command shows the last lines of all files of a channel, or of all channels,
together and by their times:

  logging:tail orders --level=warning --since=2h
  logging:tail -f --lines=10

It reads files that are not compressed. With several consumers, and after retries, lines are not in
the order in which their process told them; --sort mends that by their keys.)");
    return definition;
}

int LoggingTailConsoleCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    const auto count = OptionValues::positiveInteger(input, "lines").value_or(50);
    LogTail tail{parts_.directory, filterOf(input)};
    if (!input.flag("follow") && !tail.isThere()) {
        const auto channel = input.argument("channel");
        throw std::runtime_error{"There is no log file" + (channel ? " of the channel \"" + *channel + "\"" : "") +
                                 " in " + parts_.directory.string() +
                                 ". Records are written there by a consumer, and where ASYNC_LOGGING_ENABLED=0 by "
                                 "whoever tells them; logging:status shows where they are."};
    }
    auto lines = tail.last(count);
    if (input.flag("sort")) {
        TailedLine::sortByKeys(lines);
    }
    show(lines, asJson, output);
    if (input.flag("follow")) {
        follow(tail, asJson, output);
    }
    return success;
}

LogTailFilter LoggingTailConsoleCommand::filterOf(const Input& input) const {
    LogTailFilter filter{input.argument("channel").value_or(""), levelOf(input), input.option("grep").value_or(""), {}};
    if (const auto text = input.option("since")) {
        const auto since = LoggingValues::instantIn(*text, parts_.clock.now());
        if (!since) {
            throw UsageError{"The \"--since\" option needs a time such as 15m, 2h or 1d, a day, or an instant such as "
                             "2026-11-27T01:16:00Z, not \"" +
                             *text + "\"."};
        }
        filter.since = LogTime{*since}.text();
    }
    return filter;
}

void LoggingTailConsoleCommand::follow(LogTail& tail, bool asJson, Output& output) const {
    StopSignals signals{{}, parts_.log};
    signals.onSignal([this] { parts_.waiter.interrupt(); });
    while (!signals.received() && output.results().error() == 0) {
        parts_.waiter.wait({}, lookEvery);
        show(tail.more(), asJson, output);
    }
}

} // namespace missive::logging
