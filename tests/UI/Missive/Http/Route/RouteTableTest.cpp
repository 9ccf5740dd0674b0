#include <UI/Missive/Http/Route/RouteTable.hpp>

#include <doctest/doctest.h>

#include <deque>
#include <string>
#include <vector>

namespace missive::test {
namespace {

struct Table {
    std::deque<HttpRoute> routes;
    RouteTable table;

    bool add(HttpMethod method, const std::string& path) {
        return table.add(routes.emplace_back(HttpRoute{method, RoutePattern{path}, nullptr, path}));
    }

    RouteMatch find(HttpMethod method, const std::string& target) const {
        return table.find(method, *RequestTarget::parse(target));
    }

    std::string nameOf(HttpMethod method, const std::string& target) const {
        const auto match = find(method, target);
        return match.route == nullptr ? "" : match.route->name;
    }
};

} // namespace

TEST_CASE("a literal segment beats a field, and what does not fit further on is looked for elsewhere") {
    Table table;
    table.add(HttpMethod::Get, "/orders/{orderId}");
    table.add(HttpMethod::Get, "/orders/report");
    table.add(HttpMethod::Get, "/orders/{orderId}/lines");
    table.add(HttpMethod::Get, "/{any}/report/{day}");
    CHECK(table.nameOf(HttpMethod::Get, "/orders/report") == "/orders/report");
    CHECK(table.nameOf(HttpMethod::Get, "/orders/Report") == "/orders/{orderId}");
    CHECK(table.nameOf(HttpMethod::Get, "/orders/report/lines") == "/orders/{orderId}/lines");
    const auto match = table.find(HttpMethod::Get, "/orders/report/2026");
    REQUIRE(match.route != nullptr);
    CHECK(match.route->name == "/{any}/report/{day}");
    CHECK(match.values == std::vector<std::string>{"orders", "2026"});
    CHECK(table.nameOf(HttpMethod::Get, "/orders").empty());
    CHECK(table.nameOf(HttpMethod::Get, "/").empty());
}

TEST_CASE("HEAD is answered by the route for GET, and other methods of a known path are listed") {
    Table table;
    table.add(HttpMethod::Get, "/orders/{orderId}");
    table.add(HttpMethod::Delete, "/orders/{number}");
    CHECK(table.nameOf(HttpMethod::Head, "/orders/7") == "/orders/{orderId}");
    const auto match = table.find(HttpMethod::Put, "/orders/7");
    CHECK(match.route == nullptr);
    CHECK(match.allow() == "GET, HEAD, DELETE, OPTIONS");
    CHECK(table.find(HttpMethod::Get, "/nothing").methods.empty());
}

TEST_CASE("two routes of one method that take the same paths cannot both be had") {
    Table table;
    CHECK(table.add(HttpMethod::Get, "/orders/{orderId}"));
    CHECK_FALSE(table.add(HttpMethod::Get, "/orders/{number}"));
    CHECK(table.add(HttpMethod::Put, "/orders/{number}"));
}

TEST_CASE("an escaped slash is part of a value, never of the path") {
    Table table;
    table.add(HttpMethod::Get, "/files/{name}");
    CHECK(table.find(HttpMethod::Get, "/files/a%2Fb").values == std::vector<std::string>{"a/b"});
}

TEST_CASE("an empty segment is no value of a field") {
    Table table;
    table.add(HttpMethod::Get, "/orders/{orderId}");
    table.add(HttpMethod::Get, "/{any}/{day}");
    table.add(HttpMethod::Get, "/orders");
    for (const std::string path : {"/orders/", "//", "//orders", "/orders//", "//7"}) {
        CAPTURE(path);
        CHECK(table.nameOf(HttpMethod::Get, path).empty());
        CHECK(table.find(HttpMethod::Post, path).methods.empty());
    }
}

} // namespace missive::test
