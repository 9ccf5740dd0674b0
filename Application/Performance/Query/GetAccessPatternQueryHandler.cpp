#include <Application/Performance/Query/GetAccessPatternQueryHandler.hpp>

#include <Application/Performance/Query/MetricsScope.hpp>

#include <algorithm>

namespace missive::performance {

namespace {

constexpr std::int64_t hour = 3'600;
constexpr std::int64_t wholeDay = 86'400;

std::string monthOf(TimePoint time) {
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(time)};
    const auto month = static_cast<unsigned>(date.month());
    return std::to_string(static_cast<int>(date.year())) + (month < 10 ? "-0" : "-") + std::to_string(month);
}

} // namespace

AccessPatternView GetAccessPatternQueryHandler::operator()(const GetAccessPatternQuery& query) const {
    const auto now = clock_.now();
    const auto scope = MetricsScope::of(query, now, environment_);
    AccessPatternView view;
    auto ofHours = scope.period;
    ofHours.from = std::max(ofHours.from, now - keepsHours_);
    view.hoursFrom = ofHours.from;
    if (ofHours.from < ofHours.to) {
        for (const auto& [at, statistics] : series_.pieces(scope.routes, ofHours, hour)) {
            const auto day = std::chrono::floor<std::chrono::days>(at);
            const auto weekday = std::chrono::weekday{day}.iso_encoding() - 1;
            const auto hours = std::chrono::floor<std::chrono::hours>(at - day).count();
            view.week.at(weekday).at(static_cast<std::size_t>(hours)) += statistics.figures.accesses;
        }
    }
    for (const auto& [at, statistics] : series_.pieces(scope.routes, scope.period, wholeDay)) {
        view.months[monthOf(at)] += statistics.figures.accesses;
    }
    return view;
}

} // namespace missive::performance
