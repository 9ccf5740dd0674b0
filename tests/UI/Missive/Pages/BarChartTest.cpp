#include <UI/Missive/Pages/Chart/BarChart.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {

TEST_CASE("each point that was measured has a bar, the highest one as high as the area") {
    const auto html =
        BarChart{"times", "Times", "Requests by time", {{"1 ms", 2.0, "2"}, {"2 ms", {}, ""}, {"4 ms", 4.0, "4"}}}
            .html()
            .toString();
    CHECK(html.find("<rect x=\"8.0\" y=\"80.0\" width=\"72.0\" height=\"72.0\">") != std::string::npos);
    CHECK(html.find("<rect x=\"397.3\" y=\"8.0\" width=\"72.0\" height=\"144.0\">") != std::string::npos);
    CHECK(html.find("<th scope=\"row\">2 ms</th><td>not measured</td>") != std::string::npos);
}

TEST_CASE("a bar chart of nothing has no bars") {
    CHECK(BarChart{"times", "Times", "", {}}.html().toString().find("<rect") == std::string::npos);
}

} // namespace missive::test
