#include <Application/Performance/Query/AccessPatternView.hpp>

#include <numeric>

namespace missive::performance {

double AccessPatternView::ofHour(std::size_t hour) const {
    return std::accumulate(week.begin(), week.end(), 0.0,
                           [&](double sum, const auto& day) { return sum + day.at(hour); });
}

double AccessPatternView::ofWeekday(std::size_t day) const {
    return std::accumulate(week.at(day).begin(), week.at(day).end(), 0.0);
}

} // namespace missive::performance
