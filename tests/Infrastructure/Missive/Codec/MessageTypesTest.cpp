#include <tests/Infrastructure/Missive/Codec/OrderPlaced.hpp>

#include <Infrastructure/Missive/Codec/MessageTypes.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace missive;
using missive::test::OrderPlaced;

namespace {

struct OrderPaid {
    std::int64_t orderId;
};
BOOST_DESCRIBE_STRUCT(OrderPaid, (), (orderId))

} // namespace

TEST_CASE("a registered message is found by its type, its wire name and its mapped name") {
    MessageTypes types;
    types.registerMessage<OrderPlaced>("shop.order_placed");
    types.registerMessage<OrderPaid>("shop.order_paid");
    CHECK(types.find(TypeId::of<OrderPlaced>())->sentName == "shop.order_placed");

    types.mapName("shop.order_placed", "App\\Message\\OrderPlaced");
    const auto* entry = types.find(TypeId::of<OrderPlaced>());
    CHECK(entry->sentName == "App\\Message\\OrderPlaced");
    CHECK(entry->wireName == "shop.order_placed");
    CHECK(types.find("App\\Message\\OrderPlaced") == entry);
    CHECK(types.find("shop.order_placed") == entry);
    CHECK(types.find("App\\Message\\Other") == nullptr);
    CHECK(types.all().size() == 2);
}

TEST_CASE("contradictory registrations are refused") {
    MessageTypes types;
    types.registerMessage<OrderPlaced>("shop.order_placed");
    CHECK_NOTHROW(types.registerMessage<OrderPlaced>("shop.order_placed"));
    CHECK_THROWS_AS(types.registerMessage<OrderPlaced>("shop.other"), std::logic_error);
    CHECK_THROWS_AS(types.registerMessage<OrderPaid>("shop.order_placed"), std::logic_error);
    CHECK_THROWS_AS(types.registerMessage<OrderPaid>(""), std::logic_error);
    types.registerMessage<OrderPaid>("shop.order_paid");
    CHECK_THROWS_AS(types.mapName("shop.unknown", "App\\X"), std::logic_error);
    CHECK_THROWS_AS(types.mapName("shop.order_paid", "shop.order_placed"), std::logic_error);
    CHECK_THROWS_AS(types.mapName("shop.order_paid", ""), std::logic_error);
}
