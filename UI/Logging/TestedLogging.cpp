#include <UI/Logging/TestedLogging.hpp>

#include <UI/Missive/Console/Output/PrettyJson.hpp>

namespace missive::logging {

TestedLogging TestedLogging::between(const LogCounts& before, const LogCounts& after, std::size_t told,
                                     std::chrono::nanoseconds slowest) {
    const auto more = [](LogCounts::Number earlier, LogCounts::Number later) {
        return static_cast<std::int64_t>(later - earlier);
    };
    const auto at = [&](LogPlace place) { return more(before.at(place), after.at(place)); };
    return {static_cast<std::int64_t>(told),
            more(before.offered(), after.offered()),
            at(LogPlace::Published),
            at(LogPlace::Local),
            at(LogPlace::StandardError),
            at(LogPlace::Dropped),
            static_cast<std::int64_t>(after.waiting()),
            std::chrono::duration_cast<std::chrono::microseconds>(slowest).count()};
}

std::string TestedLogging::complaint() const {
    if (taken < told) {
        return "Of " + std::to_string(told) + " records the handler took " + std::to_string(taken) +
               ": add a handler {type: messenger} to monolog that takes this channel and level, or set "
               "ASYNC_LOGGING_ENABLED where monolog configures none.";
    }
    if (dropped > 0) {
        return std::to_string(dropped) + " records were dropped; let queue.capacity be larger or when_full: spill.";
    }
    return waiting > 0 ? std::to_string(waiting) + " records wait still." : "";
}

std::string TestedLogging::json() const {
    PrettyJson json;
    json.beginObject();
    json.key("told").value(told);
    json.key("taken").value(taken);
    json.key("published").value(published);
    json.key("local").value(local);
    json.key("standardError").value(standardError);
    json.key("dropped").value(dropped);
    json.key("waiting").value(waiting);
    json.key("slowestMicroseconds").value(slowestMicroseconds);
    json.endObject();
    return json.text();
}

} // namespace missive::logging
