#include <UI/Performance/Console/ShowRoutes.hpp>

#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <Infrastructure/Missive/Codec/Rfc3339.hpp>

#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace missive::performance {

namespace {

constexpr double millisecondsOfSecond = 1e3;
constexpr double kibibyte = 1024;
constexpr double percent = 100;
/// Up to here a double has every whole number.
constexpr double greatestWhole = 9e15;

std::string withDigits(double value, int digits) {
    auto scaled = std::llround(value * std::pow(10, digits));
    const auto unit = static_cast<long long>(std::llround(std::pow(10, digits)));
    const std::string sign = scaled < 0 ? "-" : "";
    scaled = std::abs(scaled);
    auto fraction = std::to_string(scaled % unit);
    fraction.insert(0, static_cast<std::size_t>(digits) - std::min(fraction.size(), static_cast<std::size_t>(digits)),
                    '0');
    return sign + std::to_string(scaled / unit) + (digits == 0 ? "" : "." + fraction);
}

std::string milliseconds(std::optional<double> seconds) {
    return seconds ? withDigits(*seconds * millisecondsOfSecond, 1) + " ms" : "–";
}

std::string countOf(const RouteLine& line) {
    const bool isEstimate = line.count != static_cast<double>(line.summary.statistics.figures.samples);
    return (isEstimate ? "~" : "") + withDigits(line.count, 0);
}

std::string percentOf(double share) { return withDigits(share * percent, 1) + " %"; }

std::string memoryOf(const RouteLine& line) {
    return line.memory ? withDigits(*line.memory / kibibyte, 1) + " KiB" : "–";
}

std::string written(TimePoint time) {
    const auto text = formatRfc3339(time);
    return {text.data(), text.size()};
}

void value(PrettyJson& json, const char* key, std::optional<double> number) {
    if (number && *number == std::floor(*number) && *number < greatestWhole) {
        json.key(key).value(static_cast<std::int64_t>(*number));
    } else if (number) {
        json.key(key).json(toJson(*number));
    } else {
        json.key(key).null();
    }
}

} // namespace

void ShowRoutes::asTable(std::span<const RouteLine> lines, double total, Output& output) {
    Table table{
        {"Route", "Kind", "Count", "Errors", "Mean", "P50", "P95", "P99", "Max", "Queries", "Query time", "Share"}, {}};
    for (const auto& line : lines) {
        table.rows.push_back({line.summary.key.name, std::string{nameOf(line.summary.key.kind)}, countOf(line),
                              percentOf(line.errorShare), milliseconds(line.mean), milliseconds(line.p50),
                              milliseconds(line.p95), milliseconds(line.p99), milliseconds(line.max),
                              withDigits(line.queries, 1), milliseconds(line.queryTime),
                              percentOf(total > 0 ? line.total / total : 0)});
    }
    output.table(table);
}

void ShowRoutes::write(PrettyJson& json, const RouteLine& line) {
    const auto& figures = line.summary.statistics.figures;
    json.beginObject();
    json.key("route").value(line.summary.key.name);
    json.key("kind").value(nameOf(line.summary.key.kind));
    json.key("environment").value(line.summary.key.environment);
    value(json, "count", line.count);
    json.key("samples").value(figures.samples);
    json.key("errors").value(figures.errors);
    value(json, "mean_s", line.mean);
    value(json, "p50_s", line.p50);
    value(json, "p95_s", line.p95);
    value(json, "p99_s", line.p99);
    value(json, "max_s", line.max);
    value(json, "queries_mean", line.queries);
    json.key("queries_max").value(figures.queryMax);
    value(json, "query_time_mean_s", line.queryTime);
    value(json, "memory_mean_bytes", line.memory);
    json.key("statuses").beginObject();
    for (const auto& [status, count] : line.summary.statistics.statuses.counts()) {
        json.key(std::to_string(status)).value(count);
    }
    json.endObject();
    json.key("last_accessed_at").value(written(line.summary.lastAccessedAt));
    json.endObject();
}

void ShowRoutes::asJson(std::span<const RouteLine> lines, Output& output) {
    PrettyJson json;
    json.beginArray();
    for (const auto& line : lines) {
        write(json, line);
    }
    json.endArray();
    output.json(json.text());
}

void ShowRoutes::one(const RouteLine& line, const RouteLine* before, const std::vector<AccessRecord>& slowest,
                     Output& output) {
    const auto both = [&](const auto& shown) {
        return shown(line) + (before == nullptr ? "" : "   (before: " + shown(*before) + ")");
    };
    output.title(line.summary.key.name);
    output.definitionList({{"Kind", std::string{nameOf(line.summary.key.kind)}},
                           {"Environment", line.summary.key.environment},
                           {"Count", both(countOf)},
                           {"Errors", both([](const RouteLine& each) { return percentOf(each.errorShare); })},
                           {"Mean", both([](const RouteLine& each) { return milliseconds(each.mean); })},
                           {"P50", both([](const RouteLine& each) { return milliseconds(each.p50); })},
                           {"P95", both([](const RouteLine& each) { return milliseconds(each.p95); })},
                           {"P99", both([](const RouteLine& each) { return milliseconds(each.p99); })},
                           {"Max", both([](const RouteLine& each) { return milliseconds(each.max); })},
                           {"Queries", both([](const RouteLine& each) { return withDigits(each.queries, 1); })},
                           {"Query time", both([](const RouteLine& each) { return milliseconds(each.queryTime); })},
                           {"Memory", both(memoryOf)},
                           {"Statuses", line.summary.statistics.statuses.toString()},
                           {"Last access", written(line.summary.lastAccessedAt)}});
    if (slowest.empty()) {
        return;
    }
    Table table{{"At", "Path", "Status", "Time", "Queries"}, {}};
    for (const auto& [id, access, params] : slowest) {
        const auto time =
            access.requestTime ? std::optional{static_cast<double>(access.requestTime->count()) / 1e6} : std::nullopt;
        table.rows.push_back({written(access.accessedAt), access.path.value_or(""),
                              access.status ? std::to_string(*access.status) : "–", milliseconds(time),
                              std::to_string(access.queries.value_or(0))});
    }
    output.section("Slowest accesses");
    output.table(table);
}

} // namespace missive::performance
