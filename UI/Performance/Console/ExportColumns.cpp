#include <UI/Performance/Console/ExportColumns.hpp>

#include <Domain/Performance/RouteLine.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <Infrastructure/Missive/Codec/Rfc3339.hpp>

#include <chrono>

namespace missive::performance {

namespace {

using Cell = ExportRows::Cell;

Cell number(std::optional<double> value) { return {value ? std::optional{toJson(*value)} : std::nullopt, true}; }

Cell number(std::optional<std::int64_t> value) {
    return {value ? std::optional{std::to_string(*value)} : std::nullopt, true};
}

Cell seconds(const std::optional<std::chrono::microseconds>& time) {
    return number(time ? std::optional{static_cast<double>(time->count()) / 1e6} : std::nullopt);
}

Cell instant(TimePoint time) {
    const auto text = formatRfc3339(time);
    return {std::string{text.data(), text.size()}};
}

Cell textOrNone(const std::string& text) { return {text.empty() ? std::nullopt : std::optional{text}}; }

} // namespace

const std::vector<std::string>& ExportColumns::ofRoutes() {
    static const std::vector<std::string> columns{"route",
                                                  "kind",
                                                  "method",
                                                  "environment",
                                                  "accesses",
                                                  "samples",
                                                  "errors",
                                                  "request_time_mean_s",
                                                  "request_time_p50_s",
                                                  "request_time_p95_s",
                                                  "request_time_p99_s",
                                                  "request_time_max_s",
                                                  "queries_mean",
                                                  "queries_max",
                                                  "query_time_mean_s",
                                                  "memory_max_bytes",
                                                  "last_accessed_at",
                                                  "created_at"};
    return columns;
}

std::vector<ExportRows::Cell> ExportColumns::of(const RouteSummary& summary) {
    const RouteLine line{summary};
    const auto& figures = summary.statistics.figures;
    const auto memory = figures.memorySamples > 0 ? std::optional{figures.memoryMax} : std::nullopt;
    return {{summary.key.name},
            {std::string{nameOf(summary.key.kind)}},
            textOrNone(summary.method),
            {summary.key.environment},
            number(std::optional{line.count}),
            number(std::optional{figures.samples}),
            number(std::optional{figures.errors}),
            number(std::optional{line.mean}),
            number(line.p50),
            number(line.p95),
            number(line.p99),
            number(std::optional{line.max}),
            number(std::optional{line.queries}),
            number(std::optional{figures.queryMax}),
            number(std::optional{line.queryTime}),
            number(memory),
            instant(summary.lastAccessedAt),
            instant(summary.createdAt)};
}

const std::vector<std::string>& ExportColumns::ofRecords() {
    static const std::vector<std::string> columns{"accessed_at",  "route",         "environment",   "http_method",
                                                  "status_code",  "response_time", "total_queries", "query_time",
                                                  "memory_usage", "request_id",    "referer",       "user_identifier",
                                                  "route_params", "route_path"};
    return columns;
}

std::vector<ExportRows::Cell> ExportColumns::of(const AccessRecord& record) {
    const auto& access = record.access;
    const auto status = access.status ? std::optional<std::int64_t>{*access.status} : std::nullopt;
    return {instant(access.accessedAt),
            {access.route.name},
            {access.route.environment},
            {access.method},
            number(status),
            seconds(access.requestTime),
            number(access.queries),
            seconds(access.queryTime),
            number(access.memory),
            textOrNone(access.requestId),
            {access.referer},
            {access.userIdentifier},
            textOrNone(record.params),
            {access.path}};
}

} // namespace missive::performance
