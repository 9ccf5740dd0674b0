#include <Domain/Performance/NamedPeriod.hpp>

#include <chrono>

namespace missive::performance {

namespace {

using std::chrono::days;
using std::chrono::hours;

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

} // namespace

std::optional<Period> NamedPeriod::of(std::string_view name, TimePoint now) {
    const TimePoint today = std::chrono::floor<days>(now);
    const auto end = now + justNow;
    if (name == "in-last-hour") {
        return Period{now - hours{1}, end};
    }
    if (name == "in-last-day") {
        return Period{now - hours{24}, end};
    }
    if (name == "in-last-week") {
        return Period{now - days{7}, end};
    }
    if (name == "in-last-month") {
        return Period{now - days{30}, end};
    }
    if (name == "today") {
        return Period{today, end};
    }
    if (name == "yesterday") {
        return Period{today - days{1}, today};
    }
    if (name == "last-week") {
        return lastWeek(now);
    }
    if (name == "last-month") {
        return lastMonth(now);
    }
    if (name == "all") {
        return Period{TimePoint{}, end};
    }
    return std::nullopt;
}

} // namespace missive::performance
