#include <UI/Logging/LoggingChannelsConsoleCommand.hpp>

#include <Domain/Missive/LogLevels.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <set>

namespace missive::logging {

namespace {

using Handlers = std::vector<LogHandlerConfiguration>;
using Channels = std::set<std::string>;

/// Those of this framework, those that the handlers name, and those that are asked for.
Channels channelsOf(const Handlers& handlers, const Input& input) {
    const auto asked = input.arguments("channels");
    if (!asked.empty()) {
        return {asked.begin(), asked.end()};
    }
    Channels channels{"app", "console", "http", "logging", "messenger", "security"};
    for (const auto& handler : handlers) {
        channels.insert(handler.channels.names.begin(), handler.channels.names.end());
    }
    return channels;
}

/// From which level on; empty where it takes nothing of it.
std::string levelFor(const LogHandlerConfiguration& handler, const std::string& channel) {
    if (!handler.channels.includes(channel)) {
        return "";
    }
    return std::string{LogLevels::lowerNameOf(handler.level)};
}

std::string targetOf(const LogHandlerConfiguration& handler) {
    std::string target = handler.path + handler.id;
    for (const auto& member : handler.members) {
        target += (target.empty() ? "" : ", ") + member;
    }
    return target;
}

void show(const Handlers& handlers, const Channels& channels, Output& output) {
    Table kinds{{"Handler", "Type", "From", "Leads to", "Goes on"}, {}};
    Table table{{"Channel"}, {}};
    for (const auto& handler : handlers) {
        kinds.rows.push_back({handler.name, handler.type, std::string{LogLevels::lowerNameOf(handler.level)},
                              targetOf(handler),
                              handler.isNested ? "nested"
                              : handler.bubble ? "yes"
                                               : "no"});
        if (!handler.isNested) {
            table.headers.emplace_back(handler.name);
        }
    }
    for (const auto& channel : channels) {
        auto& row = table.rows.emplace_back();
        row.emplace_back(channel);
        for (const auto& handler : handlers) {
            if (!handler.isNested) {
                row.emplace_back(levelFor(handler, channel));
            }
        }
    }
    output.table(kinds);
    output.writeln();
    output.table(table);
}

std::string toJson(const Handlers& handlers, const Channels& channels) {
    PrettyJson json;
    json.beginObject().key("handlers").beginArray();
    for (const auto& handler : handlers) {
        json.beginObject();
        json.key("name").value(handler.name);
        json.key("type").value(handler.type);
        json.key("level").value(LogLevels::lowerNameOf(handler.level));
        json.key("leadsTo").value(targetOf(handler));
        json.key("bubble").value(handler.bubble);
        json.key("nested").value(handler.isNested);
        json.endObject();
    }
    json.endArray().key("channels").beginObject();
    for (const auto& channel : channels) {
        json.key(channel).beginObject();
        for (const auto& handler : handlers) {
            if (const auto level = levelFor(handler, channel); !handler.isNested && !level.empty()) {
                json.key(handler.name).value(level);
            }
        }
        json.endObject();
    }
    json.endObject().endObject();
    return json.text();
}

} // namespace

CommandDefinition LoggingChannelsConsoleCommand::definition() const {
    CommandDefinition definition{"logging:channels", "Show which log handlers take what from which channel"};
    definition.optionalList("channels", "The channels (the framework's, and those that are configured, if not passed)")
        .option("format", "The output format: txt or json", "txt")
        .withHelp(R"(The logging:channels command shows the handlers of the log in the order in which they are
asked, and from which level on each takes the records of a channel. A handler that does not go on
ends the walk for what it took. A channel needs no declaration: name any to see where it leads.)");
    return definition;
}

/// As configured, or what stands in for that.
std::vector<LogHandlerConfiguration> LoggingChannelsConsoleCommand::handlers() const {
    if (!configuration_.handlers.empty()) {
        return configuration_.handlers;
    }
    Handlers handlers(travels_ ? 2 : 1);
    handlers.back().name = handlers.back().type = "console";
    handlers.back().level = LogLevel::Warning;
    if (travels_) {
        handlers.front().name = handlers.front().type = "messenger";
        handlers.front().level = LogLevel::Info;
        handlers.front().channels.names = {"messenger", "logging"};
    }
    return handlers;
}

int LoggingChannelsConsoleCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    const auto all = handlers();
    const auto channels = channelsOf(all, input);
    if (asJson) {
        output.json(toJson(all, channels));
    } else {
        show(all, channels, output);
    }
    return success;
}

} // namespace missive::logging
