#include <UI/Missive/Pages/Shell/FilterForm.hpp>

#include <doctest/doctest.h>

namespace missive::test {

TEST_CASE("a filter has a label for each field, and what it holds is text") {
    FilterForm form{"routes", "Which routes", PageLink{"/routes"}, {{"match", "Routes", "\"><b>"}}};
    form.fields.push_back({"kind", "Kind", "http", {{"", "all"}, {"http", "requests"}}});
    form.fields.push_back({"least", "Least", "5", {}, true});
    form.kept = {{"sort", "p95"}};
    const auto html = form.html().toString();
    CHECK(html.find("<form method=\"get\"") == 0);
    CHECK(html.find("<label for=\"routes-match\">Routes</label>") != std::string::npos);
    CHECK(html.find("value=\"&quot;&gt;&lt;b&gt;\"") != std::string::npos);
    CHECK(html.find("<option value=\"http\" selected=\"selected\">requests</option>") != std::string::npos);
    CHECK(html.find("type=\"number\"") != std::string::npos);
    CHECK(html.find("<input type=\"hidden\" name=\"sort\" value=\"p95\">") != std::string::npos);
}

} // namespace missive::test
