#include <tests/flow/OrderLines.hpp>
#include <tests/flow/brokers/Lane.hpp>

#include <doctest/doctest.h>

namespace missive::test {

namespace {

void playStory(const Lane& lane) {
    CAPTURE(lane.name());
    const auto shop = lane.shop();
    const auto order = shop->scratch().write("order", orderLine(7, "LAMP", 3));
    shop->scratch().write("stock", stockLine("LAMP", 10));
    REQUIRE(shop->run({"stock:import", "stock"}).succeeded());
    REQUIRE(shop->run({"order:import", order}).succeeded());
    REQUIRE(shop->run({"messenger:consume", "async", "--stop-when-empty"}).succeeded());
    CHECK(shop->run({"order:pay", orderId(7), "750"}).succeeded());
    CHECK(shop->run({"messenger:consume", "async", "--stop-when-empty"}).succeeded());
    const auto shown = shop->run({"order:show", orderId(7)});
    CHECK(shown.succeeded());
    CHECK(shown.output.find("paid") != std::string::npos);
    CHECK(shop->number("SELECT pieces FROM ordering_stock") == 7);
    CHECK(shop->number("SELECT count(*) FROM ordering_confirmation") == 1);
    CHECK(shop->number("SELECT count(*) FROM ordering_receipt") == 1);
}

void playBook(const Lane& lane) {
    CAPTURE(lane.name());
    const auto shop = lane.shop();
    REQUIRE(shop->run({"stock:import", shop->stock()}).succeeded());
    auto first = shop->start({"messenger:consume", "async", "--concurrency=4"});
    auto second = shop->start({"messenger:consume", "async", "--concurrency=4"});
    CHECK(shop->run({"order:import", shop->orders()}).exit == Exit{1, 0});
    CHECK(shop->settles());
    CHECK(Scratch::terminate(first).succeeded());
    CHECK(Scratch::terminate(second).succeeded());
    CHECK(shop->problem().empty());
}

} // namespace

TEST_CASE("the story of an order is the same whatever carries its events") {
    for (const auto& lane : brokerLanes) {
        playStory(lane);
    }
    playStory({"postgres", "postgres"});
}

TEST_CASE("two workers of four threads reach the order book's figures through every broker") {
    for (const auto& lane : brokerLanes) {
        playBook(lane);
    }
}

TEST_CASE("two workers of four threads reach the order book's figures with the application on PostgreSQL") {
    playBook({"postgres", "postgres"});
    playBook({"redis", "postgres"});
    playBook({"amqp", "postgres"});
}

} // namespace missive::test
