#include <tests/UI/Missive/Http/Events/StreamClient.hpp>
#include <tests/flow/http/ServedShop.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {
namespace {

const std::string id = "0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f";
const std::string target = "GET /orders/" + id + "/events";

StreamClient open(const ServedShop& shop, const ServedShop::Headers& headers = {}) {
    StreamClient client{shop.address};
    client.send(shop.text(target, "", headers));
    return client;
}

void pay(const ServedShop& shop) {
    CHECK(shop.ask("POST /orders/" + id + "/payment", R"({"amountCents": 2500, "currency": "EUR"})").status == 204);
}

} // namespace

TEST_CASE("H-26: whoever listens to an order is told when it is placed and paid, and that this is the end") {
    ServedShop shop;
    shop.serve();
    REQUIRE(shop.ask("POST /orders", ServedShop::order(id)).status == 201);
    auto one = open(shop);
    auto other = open(shop);
    CHECK(one.has("id: 1\nevent: placed\ndata: {\"orderId\":\"" + id + "\""));
    CHECK(other.has("event: placed"));
    auto known = open(shop, {{"Last-Event-ID", "1"}});
    CHECK(known.has("retry: 3000\n\n"));
    CHECK(shop.ask("GET /metrics").has("\nmissive_http_streams 3\n"));
    pay(shop);
    for (auto* const client : {&one, &other, &known}) {
        CHECK(client->isClosed());
        CHECK(client->events().find("id: 2\nevent: paid\ndata: {\"orderId\":\"" + id + "\"") != std::string::npos);
        CHECK(client->events().ends_with("\"status\":\"paid\",\"version\":2}\n\nretry: 3000\n\n<end>"));
    }
    CHECK(known.events().find("id: 1\n") == std::string::npos);
    CHECK(HttpAnswer::of(one.head()).field("Cache-Control") == "no-store");
    CHECK(shop.ask(target, "", {{"Last-Event-ID", "2"}}).status == 204);
    CHECK(shop.ask("GET /metrics")
              .has(R"(missive_http_requests_total{method="GET",route="orders_events",status="200"} 3)"));
    const auto log = shop.stop().errorOutput;
    CHECK(log.find("GET orders_events was answered with 200") != std::string::npos);
}

TEST_CASE("who asks for events that there are none of, or in another form, is refused as by any route") {
    ServedShop shop;
    shop.serve();
    REQUIRE(shop.ask("POST /orders", ServedShop::order(id)).status == 201);
    CHECK(shop.ask("GET /orders/7/events").has(R"("code":"request.route")"));
    CHECK(shop.ask("GET /orders/0193e2a4-7c1e-7d2b-9f3a-000000000000/events").has(R"("code":"order.unknown")"));
    CHECK(shop.ask(target, "", {{"Accept", "application/json"}}).has(R"("code":"request.not_acceptable")"));
    CHECK(shop.ask(target + "?after=1").has(R"("code":"request.parameter")"));
    CHECK(shop.ask(target, "{}").has(R"("code":"request.body")"));
    CHECK(shop.ask(target, "", {{"Host", "evil.example"}}).status == 421);
    CHECK(shop.ask("POST /orders/" + id + "/events", "{}").status == 405);
    CHECK(shop.ask("HEAD /orders/" + id + "/events").field("Content-Type") == "text/event-stream");
    CHECK(shop.stop().succeeded());
}

TEST_CASE("H-26: a server that is told to stop ends its streams at once, and a stream goes on at the next") {
    ServedShop shop;
    shop.serve();
    REQUIRE(shop.ask("POST /orders", ServedShop::order(id)).status == 201);
    auto client = open(shop);
    REQUIRE(client.has("event: placed"));
    CHECK(shop.stop().succeeded());
    CHECK(client.isClosed());
    CHECK(client.events().ends_with("\n\nretry: 3000\n\n<end>"));
    shop.serve();
    auto again = open(shop, {{"Last-Event-ID", "1"}});
    CHECK(again.has("retry: 3000\n\n"));
    pay(shop);
    CHECK(again.has("id: 2\nevent: paid\n"));
    CHECK(again.events().find("id: 1\n") == std::string::npos);
}

} // namespace missive::test
