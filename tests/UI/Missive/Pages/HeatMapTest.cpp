#include <UI/Missive/Pages/Chart/HeatMap.hpp>
#include <UI/Missive/Pages/Shell/ReadableFigure.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

namespace missive::test {

TEST_CASE("a heat map has a shade for each value, and the numbers as a table") {
    HeatMap map{
        "week", "Week", "Accesses", {"00:00", "01:00"}, {{"Mon", {0, 1}}, {"Tue", {2, 4}}}, &ReadableFigure::count};
    const auto html = map.html().toString();
    for (const auto* shade : {"heat-0", "heat-1", "heat-2", "heat-4"}) {
        CAPTURE(shade);
        CHECK(html.find(shade) != std::string::npos);
    }
    CHECK(html.find("<title>Tue 01:00: 4</title>") != std::string::npos);
    CHECK(html.find("highest: 4") != std::string::npos);
    CHECK(html.find("<th scope=\"row\">01:00</th><td>1</td><td>4</td>") != std::string::npos);
    map.rows.push_back({"Wed", {1}});
    CHECK_THROWS_AS(map.html(), std::invalid_argument);
}

} // namespace missive::test
