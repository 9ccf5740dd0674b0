#include <UI/Performance/ReadPerformanceOptions.hpp>

#include <Domain/Missive/DomainError.hpp>
#include <Domain/Missive/Text/WholeNumber.hpp>
#include <Domain/Performance/IgnoreRules.hpp>
#include <UI/Performance/OpenMetricsDatabase.hpp>
#include <UI/Performance/ReadUnusedKeys.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace missive::performance {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t mostCount = 1'000'000'000;
const std::filesystem::path zones{"/usr/share/zoneinfo"};
constexpr double largestFigure = 1e6;
constexpr std::int64_t bytesOfMebibyte = 1'048'576;
constexpr std::chrono::milliseconds longest = std::chrono::days{36'500};

bool isEnvironment(const std::string& name) {
    return !name.empty() && std::ranges::all_of(name, [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

void readEnvironments(const PerformanceKeys& keys, PerformanceOptions& options) {
    options.environments = keys.texts("environments", options.environments);
    if (options.environments.empty()) {
        keys.problem("environments", "Nothing is measured without any; say enabled: false.");
    }
    for (const auto& each : options.environments) {
        if (!isEnvironment(each)) {
            keys.problem("environments", "\"" + each +
                                             "\" is no name of an environment; use letters, digits, \"_\" and "
                                             "\"-\".");
        }
    }
}

void readIgnored(const PerformanceKeys& keys, PerformanceOptions& options) {
    options.ignoredRoutes = keys.texts("ignore_routes", options.ignoredRoutes);
    std::erase_if(options.ignoredRoutes, [&](const std::string& rule) {
        try {
            static_cast<void>(IgnoreRules{{rule}});
            return false;
        } catch (const DomainError& error) {
            keys.problem("ignore_routes", error.what());
            return true;
        }
    });
}

void readStatuses(const PerformanceKeys& keys, PerformanceOptions& options) {
    std::vector<std::string> usual;
    for (const auto status : options.statusCodes) {
        usual.push_back(std::to_string(status));
    }
    options.statusCodes.clear();
    for (const auto& text : keys.texts("track_status_codes", usual)) {
        const auto status = wholeNumber<int>(text);
        if (!status || *status < 100 || *status > 599) {
            keys.problem("track_status_codes", "Expected statuses from 100 to 599, found \"" + text + "\".");
        } else {
            options.statusCodes.push_back(*status);
        }
    }
}

template <class Figure> void checkOrder(const PerformanceKeys& keys, const Threshold<Figure>& threshold) {
    if (threshold.warning > threshold.critical) {
        keys.problem("warning", "It is above critical; let it be smaller, or the same.");
    }
}

void readThresholds(const PerformanceKeys& keys, Thresholds& thresholds) {
    keys.allow({"request_time", "query_count", "memory_usage"});
    const auto time = keys.section("request_time");
    const auto queries = keys.section("query_count");
    const auto memory = keys.section("memory_usage");
    for (const auto& each : {time, queries, memory}) {
        each.allow({"warning", "critical"});
    }
    const auto seconds = [&](const char* key, std::chrono::microseconds fallback) {
        const auto read = time.number(key, static_cast<double>(fallback.count()) / 1e6, 1e-6, largestFigure);
        return std::chrono::microseconds{std::llround(read * 1e6)};
    };
    thresholds.requestTime = {seconds("warning", thresholds.requestTime.warning),
                              seconds("critical", thresholds.requestTime.critical)};
    thresholds.queries = {queries.integer("warning", thresholds.queries.warning, 1, mostCount),
                          queries.integer("critical", thresholds.queries.critical, 1, mostCount)};
    const auto bytes = [&](const char* key, std::int64_t fallback) {
        const auto mebibytes = static_cast<double>(fallback) / static_cast<double>(bytesOfMebibyte);
        return std::llround(memory.number(key, mebibytes, 1e-6, largestFigure) * static_cast<double>(bytesOfMebibyte));
    };
    thresholds.memory = {bytes("warning", thresholds.memory.warning), bytes("critical", thresholds.memory.critical)};
    checkOrder(time, thresholds.requestTime);
    checkOrder(queries, thresholds.queries);
    checkOrder(memory, thresholds.memory);
}

void readTracking(const PerformanceKeys& keys, PerformanceOptions& options) {
    options.tracksQueries = keys.flag("track_queries", options.tracksQueries);
    options.tracksTime = keys.flag("track_request_time", options.tracksTime);
    options.tracksUser = keys.flag("track_user", options.tracksUser);
    options.tracksConsole = keys.flag("track_console", options.tracksConsole);
    options.tracksMessages = keys.flag("track_messages", options.tracksMessages);
    options.tracksUnmatched = keys.flag("track_unmatched", options.tracksUnmatched);
    options.tracksOwn = keys.flag("track_own", options.tracksOwn);
    options.untimedQueries = keys.integer("query_tracking_threshold", options.untimedQueries, 0, mostCount);
}

void readSampling(const PerformanceKeys& keys, Sampling& sampling) {
    sampling.rate = keys.number("sampling_rate", sampling.rate, 0, 1);
    const auto kept = keys.texts("keep", {"error", "critical"});
    for (const auto& each : kept) {
        if (each != "error" && each != "critical") {
            keys.problem("keep", "Expected error and critical, found \"" + each + "\".");
        }
    }
    sampling.keepsErrors = std::ranges::find(kept, "error") != kept.end();
    sampling.keepsCritical = std::ranges::find(kept, "critical") != kept.end();
    readThresholds(keys.section("thresholds"), sampling.thresholds);
}

void readStoring(const PerformanceKeys& keys, PerformanceOptions& options) {
    options.isAsync = keys.flag("async", options.isAsync);
    options.keepsRecords = keys.flag("enable_access_records", options.keepsRecords);
    if (keys.has("access_records_retention_days")) {
        options.recordsRetentionDays = keys.integer("access_records_retention_days", 1, 1, 36'500);
    }
    const auto buffer = keys.section("buffer");
    buffer.allow({"size", "batch", "interval"});
    const auto count = [&](const char* key, std::size_t fallback, std::int64_t least, std::int64_t most) {
        return static_cast<std::size_t>(buffer.integer(key, static_cast<std::int64_t>(fallback), least, most));
    };
    options.bufferSize = count("size", options.bufferSize, 100, 1'000'000);
    options.batch = count("batch", options.batch, 1, 5'000);
    options.interval = buffer.duration("interval", options.interval, 10ms, 10s);
    options.syncTimeout = keys.duration("sync_timeout", options.syncTimeout, 1ms, 1min);
    options.stopTimeout = keys.duration("stop_timeout", options.stopTimeout, 0ms, 10min);
    const auto retention = keys.section("retention");
    retention.allow({"minutes", "hours", "days"});
    options.keepsMinutes = retention.duration("minutes", options.keepsMinutes, 1min, longest);
    options.keepsHours = retention.duration("hours", options.keepsHours, 1h, longest);
    options.keepsDays = retention.duration("days", options.keepsDays, 24h, longest);
    options.purgesItself = keys.oneOf("purge", "auto", {"auto", "manual"}) == "auto";
    options.dedupWindow = keys.duration("dedup_window", options.dedupWindow, 1min, longest);
}

void readPrivacy(const PerformanceKeys& keys, PathPrivacy& privacy) {
    const auto mode = keys.oneOf("path", "masked", {"masked", "full", "no_query"});
    privacy.mode = mode == "full"       ? PathPrivacy::Mode::Full
                   : mode == "no_query" ? PathPrivacy::Mode::NoQuery
                                        : PathPrivacy::Mode::Masked;
    privacy.names = keys.texts("mask", privacy.names);
}

void readTimezone(const PerformanceKeys& keys, PerformanceOptions& options) {
    options.timezone = keys.text("timezone").value_or(options.timezone);
    const bool isName = !options.timezone.starts_with('/') && options.timezone.find("..") == std::string::npos;
    if (!isName || (options.timezone != "UTC" && !std::filesystem::is_regular_file(zones / options.timezone))) {
        keys.problem("timezone", "Expected a name such as Europe/Berlin of a zone that is installed, found \"" +
                                     options.timezone + "\".");
    }
}

void readConnection(const PerformanceKeys& keys, PerformanceOptions& options) {
    const auto connection = keys.text("connection").value_or("default");
    if (connection == "default") {
        return;
    }
    if (const auto fault = faultOfMetricsDsn(connection)) {
        keys.problem("connection", *fault);
        return;
    }
    options.connection = connection;
}

} // namespace

PerformanceOptions readPerformanceOptions(const PerformanceKeys& keys) {
    auto origins = unusedKeys();
    origins.insert(origins.end(), {"enabled", "environments", "connection", "track_queries", "track_request_time",
                                   "ignore_routes", "track_status_codes", "async", "sampling_rate",
                                   "query_tracking_threshold", "enable_access_records", "access_records_retention_days",
                                   "track_user", "enable_logging", "check_table_status", "thresholds", "export"});
    keys.allow(origins, {"track_console", "track_messages", "track_unmatched", "track_own", "keep", "buffer",
                         "sync_timeout", "stop_timeout", "retention", "purge", "dedup_window", "path", "mask",
                         "server_timing", "max_routes", "timezone"});
    PerformanceOptions options;
    options.isConfigured = keys.isConfigured();
    options.isEnabled = keys.flag("enabled", options.isEnabled);
    options.logs = keys.flag("enable_logging", options.logs);
    options.checksTables = keys.flag("check_table_status", options.checksTables);
    options.serverTiming = keys.flag("server_timing", options.serverTiming);
    readConnection(keys, options);
    readEnvironments(keys, options);
    readIgnored(keys, options);
    readStatuses(keys, options);
    readTracking(keys, options);
    readSampling(keys, options.sampling);
    readStoring(keys, options);
    readPrivacy(keys, options.path);
    const auto exported = keys.section("export");
    exported.allow({"max_rows"});
    options.exportRows = exported.integer("max_rows", options.exportRows, 1, 50'000);
    options.mostRoutes = keys.integer("max_routes", options.mostRoutes, 1, 1'000'000);
    readTimezone(keys, options);
    readUnusedKeys(keys, options);
    return options;
}

} // namespace missive::performance
