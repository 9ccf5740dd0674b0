#include <UI/Performance/Console/ReadPeriod.hpp>

#include <Infrastructure/Missive/Codec/Rfc3339.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>

#include <chrono>
#include <string>

namespace missive::performance {

namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr const char* names = "in-last-hour, in-last-day, in-last-week, in-last-month, today, yesterday, last-week, "
                              "last-month or all";

/// What has just happened belongs to a period that ends now.
constexpr std::chrono::seconds justNow{1};

Period lastMonth(TimePoint today) {
    const std::chrono::year_month_day date{std::chrono::floor<days>(today)};
    const auto first = date.year() / date.month() / 1;
    return {std::chrono::sys_days{first - std::chrono::months{1}}, std::chrono::sys_days{first}};
}

Period lastWeek(TimePoint today) {
    const auto day = std::chrono::floor<days>(today);
    const auto monday = day - (std::chrono::weekday{day} - std::chrono::Monday);
    return {monday - days{7}, monday};
}

Period named(const std::string& name, TimePoint now) {
    const TimePoint today = std::chrono::floor<days>(now);
    const auto end = now + justNow;
    if (name == "in-last-hour") {
        return {now - hours{1}, end};
    }
    if (name == "in-last-day") {
        return {now - hours{24}, end};
    }
    if (name == "in-last-week") {
        return {now - days{7}, end};
    }
    if (name == "in-last-month") {
        return {now - days{30}, end};
    }
    if (name == "today") {
        return {today, end};
    }
    if (name == "yesterday") {
        return {today - days{1}, today};
    }
    if (name == "last-week") {
        return lastWeek(now);
    }
    if (name == "last-month") {
        return lastMonth(now);
    }
    if (name == "all") {
        return {TimePoint{}, end};
    }
    throw UsageError{"The \"--period\" option needs " + std::string{names} + ", not \"" + name + "\"."};
}

TimePoint instantOf(const Input& input, const char* option) {
    const auto text = input.option(option).value_or("");
    if (const auto read = parseRfc3339(text)) {
        return *read;
    }
    throw UsageError{"The \"--" + std::string{option} +
                     "\" option needs an instant such as 2026-11-27T01:16:00Z, not \"" + text + "\"."};
}

} // namespace

void ReadPeriod::define(CommandDefinition& definition) {
    definition.option("period", std::string{"The time that is looked at: "} + names, "in-last-day")
        .option("from", "Its beginning, as 2026-11-27T01:16:00Z")
        .option("to", "Its end, as 2026-11-27T01:16:00Z");
}

Period ReadPeriod::in(const Input& input, TimePoint now) {
    auto period = named(input.option("period").value_or("in-last-day"), now);
    if (input.given("from")) {
        period.from = instantOf(input, "from");
    }
    if (input.given("to")) {
        period.to = instantOf(input, "to");
    }
    if (period.to <= period.from) {
        throw UsageError{"The period ends before it begins."};
    }
    return period;
}

} // namespace missive::performance
