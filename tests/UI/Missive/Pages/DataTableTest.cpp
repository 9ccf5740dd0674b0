#include <UI/Missive/Pages/Shell/DataTable.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

namespace missive::test {

TEST_CASE("a table has a caption, links that sort and each value's label") {
    const DataTable table{"Routes",
                          {{"Route"}, {"P95", PageLink{"/routes"}.with("sort", "p95"), DataTable::Order::Descending}},
                          {{Html::text("<get>"), Html::text("12 ms")}},
                          "none"};
    const auto html = table.html().toString();
    CHECK(html.find("<caption>Routes</caption>") != std::string::npos);
    CHECK(html.find("<th scope=\"col\" aria-sort=\"descending\"><a href=\"/routes?sort=p95\">P95</a>") !=
          std::string::npos);
    CHECK(html.find("<td data-label=\"Route\"><span>&lt;get&gt;</span></td>") != std::string::npos);
    CHECK(html.find("<td data-label=\"P95\"><span>12 ms</span></td>") != std::string::npos);
}

TEST_CASE("a table without rows says why") {
    CHECK(DataTable{"Routes", {{"Route"}}, {}, "Nothing < 1 h."}.html().toString() == "<p>Nothing &lt; 1 h.</p>");
}

TEST_CASE("a row that does not fit its columns is refused") {
    CHECK_THROWS_AS((DataTable{"Routes", {{"Route"}}, {{}}, ""}.html()), std::invalid_argument);
}

} // namespace missive::test
