#include <UI/Performance/Page/TrafficPage.hpp>

#include <Application/Performance/Query/GetAccessPatternQueryHandler.hpp>
#include <UI/Missive/Pages/Chart/BarChart.hpp>
#include <UI/Missive/Pages/Chart/HeatMap.hpp>
#include <UI/Missive/Pages/Html/Element.hpp>
#include <UI/Missive/Pages/Shell/ReadableFigure.hpp>

#include <array>

namespace missive::performance {

namespace {

constexpr std::array<const char*, 7> weekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

std::string hourLabel(std::size_t hour) { return (hour < 10 ? "0" : "") + std::to_string(hour) + ":00"; }

ChartPoint countAt(std::string label, double count) { return {std::move(label), count, ReadableFigure::count(count)}; }

AccessPatternView patternOf(const PageParts& parts, const PageScope& scope, const std::optional<std::string>& route) {
    auto query = scope.query<GetAccessPatternQuery>();
    query.route = route;
    query.period = query.period.value_or("in-last-month");
    return GetAccessPatternQueryHandler{parts.series, parts.clock, parts.environment, parts.options.keepsHours}(query);
}

Html heatOf(const AccessPatternView& pattern) {
    HeatMap map{"week",
                "Accesses by weekday and hour (UTC)",
                "How many accesses began in each hour of each weekday, all weeks together.",
                {},
                {},
                &ReadableFigure::count};
    for (std::size_t hour = 0; hour < 24; ++hour) {
        map.columns.push_back(hourLabel(hour));
    }
    for (std::size_t day = 0; day < weekdays.size(); ++day) {
        map.rows.push_back({weekdays.at(day), {pattern.week.at(day).begin(), pattern.week.at(day).end()}});
    }
    return map.html();
}

Html barsOf(const AccessPatternView& pattern) {
    BarChart hours{"hours", "By hour (UTC)", "How many accesses began in each hour of the day.", {}};
    for (std::size_t hour = 0; hour < 24; ++hour) {
        hours.points.push_back(countAt(hourLabel(hour), pattern.ofHour(hour)));
    }
    BarChart days{"weekdays", "By weekday", "How many accesses there were on each weekday.", {}};
    for (std::size_t day = 0; day < weekdays.size(); ++day) {
        days.points.push_back(countAt(weekdays.at(day), pattern.ofWeekday(day)));
    }
    BarChart months{"months", "By month", "How many accesses there were in each month.", {}};
    for (const auto& [month, count] : pattern.months) {
        months.points.push_back(countAt(month, count));
    }
    Element all{"div"};
    all.with("class", "charts").add(hours.html()).add(days.html());
    if (!months.points.empty()) {
        all.add(months.html());
    }
    return all.html();
}

} // namespace

Html TrafficPage::weekOf(const PageParts& parts, const PageScope& scope, const std::optional<std::string>& route) {
    return heatOf(patternOf(parts, scope, route));
}

Page TrafficPage::operator()(const PageAsked& asked) const {
    asked.values.allow({"environment", "kind", "period", "from", "to", "route"});
    const auto pattern = patternOf(parts_, PageScope::of(asked.values), asked.values.text("route"));
    Page page{"Access statistics", parts_.banner(), parts_.link("/traffic")};
    FilterForm form{"traffic", "Which accesses are counted", parts_.link("/traffic"),
                    PageScope::fields(asked.values, "in-last-month")};
    form.fields.push_back({"route", "Route", asked.values.sent("route"), {}, false, "its whole name"});
    page.content.add(form.html());
    page.content.add(Element{"p"}
                         .with("class", "quiet")
                         .add("Hours and weekdays are known from ")
                         .add(ReadableFigure::at(pattern.hoursFrom))
                         .add(" (UTC) on.")
                         .html());
    page.content.add(heatOf(pattern));
    page.content.add(barsOf(pattern));
    return page;
}

} // namespace missive::performance
