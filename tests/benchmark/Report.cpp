#include <tests/benchmark/Report.hpp>

#include <cstdarg>
#include <cstdio>

namespace missive::benchmark {

namespace {

[[gnu::format(printf, 1, 2)]] std::string formatted(const char* format, ...) {
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    std::vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return text;
}

std::string duration(double nanoseconds) {
    return nanoseconds < 10'000 ? formatted("%.1f ns", nanoseconds) : formatted("%.1f us", nanoseconds / 1000);
}

std::string figure(const Result& result, double value) {
    return result.figure == Figure::Bytes ? formatted("%.2f MiB", value / 1'048'576) : duration(value);
}

const char* verdict(const Result& result) {
    if (result.target.empty()) {
        return "";
    }
    return result.isMet ? "met" : "MISSED";
}

} // namespace

std::string asTable(const std::vector<Result>& results) {
    constexpr const char* line = "%-16s %11s %11s %7s %13s %8s  %-10s %-7s %s\n";
    auto text = formatted(line, "row", "ours", "twin", "rate", "least..most", "by CPU", "target", "", "ours / twin");
    for (const auto& result : results) {
        text += formatted(line, result.name.c_str(), figure(result, result.ours).c_str(),
                          figure(result, result.twin).c_str(), formatted("%.3f", result.rate).c_str(),
                          formatted("%.2f..%.2f", result.leastRate, result.mostRate).c_str(),
                          formatted("%.3f", result.processorRate).c_str(), result.target.c_str(), verdict(result),
                          result.description.c_str());
        if (!result.note.empty()) {
            text += formatted("%-16s %s\n", "", result.note.c_str());
        }
    }
    return text;
}

std::string asJson(const std::vector<Result>& results) {
    std::string text = "[";
    for (const auto& result : results) {
        const char* unit = result.figure == Figure::Bytes ? "bytes" : "ns";
        text += text.size() > 1 ? ",\n " : "\n ";
        text += formatted("{\"row\":\"%s\",\"unit\":\"%s\",\"ours_%s\":%.2f,\"twin_%s\":%.2f,\"rate\":%.4f,"
                          "\"rate_least\":%.4f,\"rate_most\":%.4f,\"rate_processor\":%.4f,\"target\":\"%s\",\"met\":%s,"
                          "\"note\":\"%s\"}",
                          result.name.c_str(), result.unit.c_str(), unit, result.ours, unit, result.twin, result.rate,
                          result.leastRate, result.mostRate, result.processorRate, result.target.c_str(),
                          result.isMet ? "true" : "false", result.note.c_str());
    }
    return text + "\n]\n";
}

} // namespace missive::benchmark
