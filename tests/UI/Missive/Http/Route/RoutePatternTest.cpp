#include <UI/Missive/Http/Route/RouteName.hpp>
#include <UI/Missive/Http/Route/RoutePattern.hpp>

#include <doctest/doctest.h>

#include <array>
#include <stdexcept>
#include <string>

namespace missive::test {

struct PlaceBigOrderCommand {};
struct StockCounted {};

TEST_CASE("a path is literal segments and fields, and is filled with values that are data") {
    const RoutePattern pattern{"/orders/{orderId}/lines/{line_no}"};
    CHECK(pattern.fields() == std::vector<std::string>{"orderId", "line_no"});
    const std::array<std::string, 2> values{"a/b ü", "7"};
    CHECK(pattern.filled(values) == "/orders/a%2Fb%20%C3%BC/lines/7");
    CHECK(RoutePattern{"/"}.filled({}) == "/");
    CHECK(RoutePattern{"/a.b_c~d-e"}.segments().size() == 1);
}

TEST_CASE("a path that promises more than paths can hold is refused with its reason") {
    for (const std::string text : {"", "orders", "/orders/", "//", "/{}", "/{a", "/a}", "/{a b}", "/*", "/a b", "/é",
                                   "/{a}/{a}", "/x{a}", "/..", "/a?b"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(RoutePattern{text}, std::invalid_argument);
    }
}

TEST_CASE("a route is called after its message, without what kind that is") {
    CHECK(routeName(TypeId::of<PlaceBigOrderCommand>()) == "place_big_order");
    CHECK(routeName(TypeId::of<StockCounted>()) == "stock_counted");
}

} // namespace missive::test
