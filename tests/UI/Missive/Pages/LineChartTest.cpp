#include <UI/Missive/Pages/Chart/LineChart.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>

namespace missive::test {
namespace {

std::size_t occurrences(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

std::string drawn(std::vector<ChartPoint> points) {
    return LineChart{"rate", "Rate", "Requests a minute", std::move(points)}.html().toString();
}

} // namespace

TEST_CASE("a line ends where nothing was measured, and a point between gaps is a dot") {
    const auto html = drawn({{"10:00", 1.0, "1"}, {"10:01", 2.0, "2"}, {"10:02", {}, ""}, {"10:03", 4.0, "4"}});
    CHECK(html.find("<polyline class=\"line-1\" points=\"8.0,116.0 202.7,80.0\">") != std::string::npos);
    CHECK(html.find("<circle class=\"line-1\" cx=\"592.0\" cy=\"8.0\" r=\"3\">") != std::string::npos);
    CHECK(occurrences(html, "<polyline") == 1);
}

TEST_CASE("a chart has a title, a description and its numbers as a table") {
    const auto html = drawn({{"10:00", 1.5, "1.5 s"}, {"10:01", {}, ""}});
    CHECK(html.find("aria-labelledby=\"rate-title rate-description\"") != std::string::npos);
    CHECK(html.find("<desc id=\"rate-description\">Requests a minute</desc>") != std::string::npos);
    CHECK(html.find("<th scope=\"row\">10:00</th><td>1.5 s</td>") != std::string::npos);
    CHECK(html.find("<th scope=\"row\">10:01</th><td>not measured</td>") != std::string::npos);
}

TEST_CASE("a chart says where it begins and ends, and how high it reaches") {
    CHECK(drawn({{"10:00", 1.0, "1 s"}, {"10:01", 3.0, "3 s"}, {"10:02", 2.0, "2 s"}})
              .find("<span>10:00</span><span>highest: 3 s</span><span>10:02</span>") != std::string::npos);
    CHECK(drawn({{"10:00", {}, ""}}).find("Nothing was measured.") != std::string::npos);
}

TEST_CASE("values that are no numbers are gaps, and nothing at all draws nothing") {
    const auto endless = std::numeric_limits<double>::infinity();
    const auto html =
        drawn({{"a", endless, "∞"}, {"b", -1.0, "-1"}, {"c", std::numeric_limits<double>::quiet_NaN(), ""}});
    CHECK(occurrences(html, "not measured") == 3);
    CHECK(occurrences(html, "<circle") + occurrences(html, "<polyline") == 0);
    CHECK(occurrences(drawn({}), "<circle") == 0);
    CHECK(drawn({{"a", 0.0, "0"}}).find("cy=\"152.0\"") != std::string::npos);
}

TEST_CASE("several lines have one scale, a legend and a table with a column each") {
    LineChart chart{"time", "Time", "Of accesses", {{"10:00", 1.0, "1 s"}, {"10:01", 1.0, "1 s"}}, "P50"};
    chart.further = {{"P95", {{"10:00", 2.0, "2 s"}, {"10:01", {}, ""}}}};
    const auto html = chart.html().toString();
    CHECK(html.find("<polyline class=\"line-1\" points=\"8.0,80.0 592.0,80.0\">") != std::string::npos);
    CHECK(html.find("<circle class=\"line-2\" cx=\"8.0\" cy=\"8.0\"") != std::string::npos);
    CHECK(html.find("highest: 2 s") != std::string::npos);
    CHECK(html.find("<li class=\"line-2\">P95</li>") != std::string::npos);
    CHECK(html.find("10:01</th><td>1 s</td><td>not measured</td>") != std::string::npos);
    chart.further = {{"P95", {}}};
    CHECK_THROWS_AS(chart.html(), std::invalid_argument);
}

} // namespace missive::test
