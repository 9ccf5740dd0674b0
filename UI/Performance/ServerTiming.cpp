#include <UI/Performance/ServerTiming.hpp>

namespace missive::performance {

namespace {

std::string milliseconds(std::chrono::microseconds time) {
    const auto tenths = (time.count() + 50) / 100;
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

} // namespace

std::string serverTiming(const Measurement& measurement) {
    std::string text;
    if (measurement.requestTime) {
        text = "app;dur=" + milliseconds(*measurement.requestTime);
    }
    if (measurement.queries && measurement.queryTime) {
        const auto count = std::to_string(*measurement.queries) + (*measurement.queries == 1 ? " query" : " queries");
        text +=
            (text.empty() ? "" : ", ") + ("db;dur=" + milliseconds(*measurement.queryTime)) + ";desc=\"" + count + '"';
    }
    return text;
}

} // namespace missive::performance
