#include <Infrastructure/Missive/Configuration/Monolog/LogHandlerReader.hpp>

#include <Infrastructure/Missive/Configuration/Monolog/LogChannelsReader.hpp>
#include <Infrastructure/Missive/Configuration/Monolog/LogHandlerTypes.hpp>
#include <Infrastructure/Missive/Configuration/Monolog/LogLevelReader.hpp>
#include <Infrastructure/Missive/Configuration/Monolog/LogOutputReader.hpp>

#include <string>
#include <vector>

namespace missive {

namespace {

constexpr std::int64_t mostRecords = 10'000'000;

void readBufferSize(const ConfigurationSection& section, LogHandlerConfiguration& handler) {
    if (const auto* size = section.find("buffer_size"); size != nullptr && size->value.text() == "0") {
        section.problem("buffer_size", "0 means no bound in Monolog, and a worker that runs for weeks would fill the "
                                       "memory; write a number from 1 on, or nothing for 10000.");
        return;
    }
    handler.bufferSize = section.integer("buffer_size", handler.bufferSize, 1, mostRecords);
}

void readHandler(const ConfigurationSection& section, LogHandlerConfiguration& handler) {
    if (const auto name = section.text("handler"); name && !name->empty()) {
        handler.members = {*name};
    } else if (section.isMissing("handler")) {
        section.problem("handler",
                        "A log handler of the type \"" + handler.type + "\" needs the name of one it hands on to.");
    }
}

void readMembers(const ConfigurationSection& section, LogHandlerConfiguration& handler) {
    const auto* members = section.find("members");
    if (members == nullptr || !members->value.isList() || members->value.items().empty()) {
        if (section.isMissing("members") || members != nullptr) {
            section.problem("members", "A log handler of the type \"" + handler.type +
                                           "\" needs a list of those it hands on to, such as [main, console].");
        }
        return;
    }
    for (const auto& item : members->value.items()) {
        handler.members.push_back(item.text());
    }
}

void readFingersCrossed(const ConfigurationSection& section, LogHandlerConfiguration& handler) {
    handler.actionLevel = readLogLevel(section, "action_level", handler.actionLevel);
    if (section.has("passthru_level")) {
        handler.passthruLevel = readLogLevel(section, "passthru_level", LogLevel::Warning);
    }
    handler.stopBuffering = section.flag("stop_buffering", handler.stopBuffering);
    readBufferSize(section, handler);
}

void readFilter(const ConfigurationSection& section, LogHandlerConfiguration& handler) {
    if (section.has("accepted_levels") && (section.has("min_level") || section.has("max_level"))) {
        section.problem("accepted_levels",
                        "A filter has either \"accepted_levels\" or \"min_level\" and \"max_level\".");
    }
    if (section.has("accepted_levels")) {
        handler.acceptedLevels = readLogLevels(section, "accepted_levels");
        return;
    }
    const auto least = readLogLevel(section, "min_level", LogLevel::Debug);
    const auto most = readLogLevel(section, "max_level", LogLevel::Emergency);
    if (least > most) {
        section.problem("max_level", "\"max_level\" is below \"min_level\": nothing would pass.");
    }
    handler.acceptedLevels = LogLevelSet::between(least, most);
}

void readDeduplication(const ConfigurationSection& section, LogHandlerConfiguration& handler) {
    constexpr std::int64_t year = 31'536'000;
    handler.deduplicationLevel = readLogLevel(section, "deduplication_level", handler.deduplicationLevel);
    handler.time = section.integer("time", handler.time, 1, year);
    section.refuse("store", "What was seen is remembered in memory, not in a file; remove \"store\".");
}

void readService(const ConfigurationSection& section, LogHandlerConfiguration& handler) {
    handler.id = section.text("id").value_or("");
    if (handler.id.empty() && section.isMissing("id")) {
        section.problem("id", "A log handler of the type \"service\" needs the id it was given with app.logHandler().");
    }
}

/// A worker tells several records of each message: one that travels would beget others.
void leaveOutItsOwn(LogChannelList& channels) {
    if (channels.isExclusive) {
        channels.names.insert(channels.names.end(), {"messenger", "logging"});
    }
}

void readOwn(const ConfigurationSection& section, LogHandlerConfiguration& handler) {
    const auto& type = handler.type;
    if (type == "stream" || type == "rotating_file") {
        readLogOutput(section, handler);
    } else if (type == "console") {
        handler.verbosityLevels = readVerbosityLevels(section);
    } else if (type == "service") {
        readService(section, handler);
    } else if (type == "fingers_crossed") {
        readFingersCrossed(section, handler);
    } else if (type == "filter") {
        readFilter(section, handler);
    } else if (type == "buffer") {
        readBufferSize(section, handler);
        handler.flushOnOverflow = section.flag("flush_on_overflow", handler.flushOnOverflow);
    } else if (type == "deduplication") {
        readDeduplication(section, handler);
    } else if (type == "sampling") {
        handler.factor = section.integer("factor", handler.factor, 1);
    }
}

} // namespace

LogHandlerConfiguration readLogHandler(const ConfigurationSection& section, const ConfigurationNode::Member& member) {
    LogHandlerConfiguration handler;
    handler.name = member.key;
    handler.origin = member.position.text();
    const auto type = readLogHandlerType(section);
    if (!type) {
        return handler;
    }
    handler.type = *type;
    section.allowOnly(keysOfLogHandlerType(handler.type));
    handler.level = readLogLevel(section, "level", handler.level);
    handler.bubble = section.flag("bubble", handler.bubble) && handler.type != "null";
    handler.channels = readLogChannels(section);
    if (handler.type == "messenger") {
        leaveOutItsOwn(handler.channels);
    }
    handler.priority = section.integer("priority", 0, -1000, 1000);
    handler.isNested = section.flag("nested", false);
    readOwn(section, handler);
    const auto keys = keysOfLogHandlerType(handler.type);
    if (keys.back() == "handler") {
        readHandler(section, handler);
    } else if (keys.back() == "members") {
        readMembers(section, handler);
    }
    return handler;
}

} // namespace missive
