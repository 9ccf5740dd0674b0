#include <UI/Logging/ReadLoggingOptions.hpp>

#include <Infrastructure/Missive/Configuration/Monolog/LogLevelReader.hpp>
#include <UI/Logging/LoggingValues.hpp>
#include <UI/Logging/ReadLogFileOptions.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace missive::logging {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t mostRecords = 10'000'000;
constexpr std::int64_t mostInBatch = 100'000;
constexpr auto leastPublishTimeout = 100ms;

template <std::size_t N> bool isAmong(const std::string& text, const std::array<std::string_view, N>& all) {
    return std::ranges::find(all, text) != all.end();
}

std::string oneOf(const ConfigurationSection& section, const std::string& key, const std::string& fallback,
                  const std::array<std::string_view, 3>& all) {
    const auto text = section.text(key);
    if (text && !isAmong(*text, all)) {
        section.problem(key, "Expected " + std::string{all[0]} + ", " + std::string{all[1]} + " or " +
                                 std::string{all[2]} + ", found \"" + *text + "\".");
        return fallback;
    }
    return text.value_or(fallback);
}

WhenFull whenFullOf(const std::string& name) {
    if (name == "block") {
        return WhenFull::Block;
    }
    return name == "drop" ? WhenFull::Drop : WhenFull::Spill;
}

std::size_t readCount(const ConfigurationSection& section, const std::string& key, std::size_t fallback,
                      std::int64_t most) {
    return static_cast<std::size_t>(section.integer(key, static_cast<std::int64_t>(fallback), 1, most));
}

void readHandOver(const ConfigurationSection& section, HandOverOptions& options) {
    options.whenFull = whenFullOf(oneOf(section, "when_full", "spill", {"spill", "block", "drop"}));
    options.blockTimeout = LoggingValues::readDuration(section, "block_timeout", options.blockTimeout, 0ms);
    options.dropBelow = readLogLevel(section, "drop_below", options.dropBelow);
    options.flushLevel = readLogLevel(section, "flush_level", options.flushLevel);
}

void readParts(const ConfigurationSection& section, LoggingOptions& options) {
    const auto queue = section.section("queue");
    queue.allowOnly({"capacity", "bytes"});
    options.bounds.capacity = readCount(queue, "capacity", options.bounds.capacity, mostRecords);
    options.bounds.bytes = LoggingValues::readSize(queue, "bytes", options.bounds.bytes);
    const auto batch = section.section("batch");
    batch.allowOnly({"size", "interval"});
    options.batchSize = readCount(batch, "size", options.batchSize, mostInBatch);
    options.batchInterval = LoggingValues::readDuration(batch, "interval", options.batchInterval, 1ms);
    const auto consumer = section.section("consumer");
    consumer.allowOnly({"batch", "wait"});
    options.consumerBatch = readCount(consumer, "batch", options.consumerBatch, mostInBatch);
    options.consumerWait = LoggingValues::readDuration(consumer, "wait", options.consumerWait, 1ms);
}

void readLevels(const ConfigurationSection& section, LoggingOptions& options) {
    for (const auto& member : section.members()) {
        options.levels[member.key] = readLogLevel(section, member.key, LogLevel::Debug);
    }
}

} // namespace

std::optional<bool> readLoggingSwitch(const ConfigurationSection& section) {
    const auto* member = section.find("enabled");
    if (member == nullptr || (member->value.isText() && member->value.text().empty())) {
        return std::nullopt;
    }
    const auto& text = member->value.text();
    const bool isOn = isAmong(text, std::array<std::string_view, 3>{"1", "true", "on"});
    if (!member->value.isText() || (!isOn && !isAmong(text, std::array<std::string_view, 3>{"0", "false", "off"}))) {
        section.problem("enabled",
                        "Expected 1 or 0, true or false, on or off, found " + member->value.describe() + ".");
        return std::nullopt;
    }
    section.note("enabled", isOn ? "true" : "false");
    return isOn;
}

LoggingOptions readLoggingOptions(const ConfigurationSection& section) {
    section.allowOnly({"enabled",          "directory",    "format",          "queue",    "when_full",
                       "block_timeout",    "drop_below",   "flush_level",     "batch",    "publish_timeout",
                       "shutdown_timeout", "consumer",     "levels",          "timezone", "max_files",
                       "max_file_size",    "max_channels", "file_permission", "sync",     "duplicates",
                       "duplicate_window"});
    LoggingOptions options;
    const auto wanted = readLoggingSwitch(section);
    options.isEnabled = wanted.value_or(false);
    options.isAsked = wanted.has_value();
    options.directory = section.text("directory").value_or("var/log");
    options.format = oneOf(section, "format", options.format, {"line", "json", "logfmt"});
    readHandOver(section, options.handOver);
    options.publishTimeout =
        LoggingValues::readDuration(section, "publish_timeout", options.publishTimeout, leastPublishTimeout);
    options.shutdownTimeout = LoggingValues::readDuration(section, "shutdown_timeout", options.shutdownTimeout, 0ms);
    readParts(section, options);
    readLevels(section.section("levels"), options);
    readLogFileOptions(section, options);
    return options;
}

} // namespace missive::logging
