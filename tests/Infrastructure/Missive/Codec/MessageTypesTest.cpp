#include <tests/Infrastructure/Missive/Codec/OrderPlaced.hpp>

#include <Domain/Missive/UndecodableMessage.hpp>
#include <Infrastructure/Missive/Codec/MessageTypes.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using namespace missive;
using namespace missive::test;
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

TEST_CASE(
    "a message is called by its wire name, by its type when it has none, and as it arrived when it is undecodable") {
    MessageTypes types;
    types.registerMessage<OrderPlaced>("shop.order_placed");
    types.mapName("shop.order_placed", "App\\Message\\OrderPlaced");
    const auto lost = [](std::vector<std::pair<std::string, std::string>> headers) {
        return Envelope::of(UndecodableMessage{{"{", std::move(headers)}, "the body is not JSON"});
    };

    CHECK(types.nameOf(TypeId::of<OrderPlaced>()) == "shop.order_placed");
    CHECK(types.nameOf(Envelope::of(OrderPlaced{})) == "shop.order_placed");
    CHECK(types.nameOf(Envelope::of(OrderPaid{1})) == TypeId::of<OrderPaid>().name());
    CHECK(types.nameOf(lost({{"type", "App\\Message\\Lost"}})) == "App\\Message\\Lost");
    CHECK(types.nameOf(lost({})) == "missive::UndecodableMessage");
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
