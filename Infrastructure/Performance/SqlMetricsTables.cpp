#include <Infrastructure/Performance/SqlMetricsTables.hpp>

namespace missive::performance {

namespace {

constexpr std::string_view routes =
    "CREATE TABLE IF NOT EXISTS routes_data (id {key}, env VARCHAR(255) NOT NULL, name VARCHAR(255) NOT NULL, "
    "http_method VARCHAR(10), params TEXT, created_at {time} NOT NULL, last_accessed_at {time}, "
    "reviewed BOOLEAN NOT NULL DEFAULT FALSE, reviewed_at {time}, queries_improved BOOLEAN, time_improved BOOLEAN, "
    "reviewed_by VARCHAR(255), save_access_records BOOLEAN NOT NULL DEFAULT TRUE, "
    "kind VARCHAR(10) NOT NULL DEFAULT 'http', samples BIGINT, access_count DOUBLE PRECISION, request_us_sum BIGINT, "
    "request_us_max BIGINT, query_sum BIGINT, query_max BIGINT, query_us_sum BIGINT, query_us_max BIGINT, "
    "memory_sum BIGINT, memory_max BIGINT, memory_samples BIGINT, errors BIGINT); "
    "CREATE UNIQUE INDEX IF NOT EXISTS uniq_route ON routes_data (env, name, kind);";

constexpr std::string_view records =
    "CREATE TABLE IF NOT EXISTS routes_data_records (id {key}, "
    "route_data_id INTEGER NOT NULL REFERENCES routes_data (id) ON DELETE CASCADE, accessed_at {time} NOT NULL, "
    "status_code INTEGER, response_time DOUBLE PRECISION, total_queries INTEGER, query_time DOUBLE PRECISION, "
    "memory_usage BIGINT, request_id VARCHAR(64), referer VARCHAR(2048), user_identifier VARCHAR(255), "
    "user_id VARCHAR(64), route_params TEXT, route_path VARCHAR(2048), http_method VARCHAR(10), "
    "weight DOUBLE PRECISION); "
    "CREATE UNIQUE INDEX IF NOT EXISTS uniq_record_request ON routes_data_records (request_id); "
    "CREATE INDEX IF NOT EXISTS idx_record_route_time ON routes_data_records (route_data_id, accessed_at); "
    "CREATE INDEX IF NOT EXISTS idx_record_time ON routes_data_records (accessed_at);";

constexpr std::string_view stats =
    "CREATE TABLE IF NOT EXISTS routes_data_stats ("
    "route_data_id INTEGER NOT NULL REFERENCES routes_data (id) ON DELETE CASCADE, resolution INTEGER NOT NULL, "
    "bucket BIGINT NOT NULL, samples BIGINT NOT NULL, weight DOUBLE PRECISION NOT NULL, request_us_sum BIGINT NOT "
    "NULL, "
    "request_us_max BIGINT NOT NULL, query_sum BIGINT NOT NULL, query_max BIGINT NOT NULL, "
    "query_us_sum BIGINT NOT NULL, query_us_max BIGINT NOT NULL, memory_sum BIGINT NOT NULL, "
    "memory_max BIGINT NOT NULL, memory_samples BIGINT NOT NULL, errors BIGINT NOT NULL, statuses TEXT NOT NULL, "
    "request_sketch {bytes} NOT NULL, query_time_sketch {bytes} NOT NULL, query_sketch {bytes} NOT NULL, "
    "memory_sketch {bytes} NOT NULL, PRIMARY KEY (route_data_id, resolution, bucket)); "
    "CREATE INDEX IF NOT EXISTS idx_stats_purge ON routes_data_stats (resolution, bucket);";

constexpr std::string_view recorders =
    "CREATE TABLE IF NOT EXISTS performance_recorder (process VARCHAR(36) PRIMARY KEY, host VARCHAR(255) NOT NULL, "
    "pid BIGINT NOT NULL, role VARCHAR(10) NOT NULL, state VARCHAR(20) NOT NULL, since {time} NOT NULL, "
    "transport VARCHAR(255) NOT NULL, last_error TEXT NOT NULL, recorded BIGINT NOT NULL, stored BIGINT NOT NULL, "
    "sent BIGINT NOT NULL, dropped BIGINT NOT NULL, buffered BIGINT NOT NULL, updated_at {time} NOT NULL); "
    "CREATE INDEX IF NOT EXISTS idx_recorder_updated ON performance_recorder (updated_at);";

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

} // namespace

const std::vector<std::string>& SqlMetricsTables::names() {
    static const std::vector<std::string> all{"routes_data", "routes_data_records", "routes_data_stats",
                                              "performance_recorder"};
    return all;
}

std::string SqlMetricsTables::statements() const {
    std::string text;
    for (const auto part : {routes, records, stats, recorders}) {
        text += part;
    }
    const auto& dialect = sql_.dialect();
    replaceAll(text, "{key}", dialect.serialKey);
    replaceAll(text, "{time}", dialect.timestamp);
    replaceAll(text, "{bytes}", dialect.bytes);
    return text;
}

void SqlMetricsTables::prepare() {
    if (arePrepared()) {
        return;
    }
    if (const auto lock = sql_.dialect().lockTables; !lock.empty()) {
        sql_.execute(std::string{lock});
    }
    sql_.execute(statements());
    unitOfWork_.afterCommit([this] { arePrepared_.store(true, std::memory_order_release); });
}

} // namespace missive::performance
