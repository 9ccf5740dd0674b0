#include <UI/Performance/Page/SeriesCharts.hpp>

#include <UI/Missive/Pages/Shell/ReadableFigure.hpp>

#include <chrono>

namespace missive::performance {

namespace {

constexpr std::int64_t secondsOfDay = 86'400;

std::string labelOf(TimePoint at, std::int64_t resolution) {
    const auto text = ReadableFigure::instant(at);
    return resolution >= secondsOfDay ? text.substr(0, 10) : text.substr(0, 16);
}

} // namespace

std::vector<ChartPoint> SeriesCharts::points(const Figure& figure, const Text& text) const {
    std::vector<ChartPoint> points;
    auto next = series_.points.begin();
    const std::chrono::seconds step{series_.resolution};
    for (auto at = series_.from; at < series_.to; at += step) {
        ChartPoint point{labelOf(at, series_.resolution), {}, {}};
        if (next != series_.points.end() && next->at == at) {
            point.value = figure(*next);
            point.text = text(point.value);
            ++next;
        }
        points.push_back(std::move(point));
    }
    return points;
}

std::string SeriesCharts::perPiece() const {
    const auto length = series_.resolution;
    if (length % secondsOfDay == 0) {
        return length == secondsOfDay ? "per day" : "per " + std::to_string(length / secondsOfDay) + " days";
    }
    if (length % 3'600 == 0) {
        return length == 3'600 ? "per hour" : "per " + std::to_string(length / 3'600) + " hours";
    }
    return length == 60 ? "per minute" : "per " + std::to_string(length / 60) + " minutes";
}

} // namespace missive::performance
