#include <tests/flow/http/ServedShop.hpp>

#include <doctest/doctest.h>

#include <csignal>
#include <string>

namespace missive::test {
namespace {

const std::string id = "0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f";

} // namespace

TEST_CASE("H-05: a refusal by a limit names its figure and its key") {
    ServedShop shop;
    shop.scratch.write("config/missive.yaml", "missive:\n  http:\n    target_bytes: 64\n    header_fields: 8\n"
                                              "    body_bytes: 100\n");
    shop.serve();
    CHECK(shop.ask("GET /" + std::string(64, 'a')).has("at most 64 bytes (missive.http.target_bytes)."));
    const ServedShop::Headers many(9, {"X-Some", "thing"});
    CHECK(shop.ask("GET /orders", "", many).has("at most 8 (missive.http.header_fields), of 16384 bytes"));
    CHECK(shop.ask("POST /orders", ServedShop::order(id))
              .has("The body is too large. It has at most 100 bytes "
                   "(missive.http.body_bytes)."));
    CHECK(shop.ask("GET /orders", "", {{"Host", "shop.example"}}).has("add it to missive.http.hosts."));
}

TEST_CASE("H-05: an answer that is too long is a failure whose reason the log has") {
    ServedShop shop;
    shop.scratch.write("config/missive.yaml", "missive: {http: {response_bytes: 1024}}\n");
    shop.serve();
    CHECK(shop.ask("GET /orders").status == 200);
    for (const std::string last : {"a", "b", "c", "d", "e", "f", "0", "1", "2", "3", "4", "5"}) {
        CHECK(shop.ask("POST /orders", ServedShop::order(id.substr(0, id.size() - 1) + last)).status == 201);
    }
    const auto refused = shop.ask("GET /orders");
    CHECK(refused.status == 500);
    CHECK_FALSE(refused.has("response_bytes"));
    CHECK(shop.stop().errorOutput.find("may have 1024 bytes (missive.http.response_bytes).") != std::string::npos);
}

TEST_CASE("H-05: a connection too many is told which limits it broke, and once the server stops that it does") {
    ServedShop shop;
    shop.scratch.write("config/missive.yaml", "missive:\n  http:\n    max_connections: 1\n    drain_delay: 600\n");
    shop.serve();
    RawClient only{shop.address};
    only.send("GET /orders HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(HttpAnswer::of(only.answer()).status == 200);
    const auto busy = shop.ask("GET /orders");
    CHECK(busy.status == 503);
    CHECK(busy.has(R"("code":"server.busy")"));
    CHECK(busy.has("Connections are at most 1 (missive.http.max_connections)"));
    CHECK(busy.field("Retry-After") == "1");
    shop.server->signal(SIGTERM);
    HttpAnswer stopping;
    CHECK(eventually(Scratch::patience, [&] {
        stopping = shop.ask("GET /orders");
        return stopping.has(R"("code":"server.stopping")");
    }));
    CHECK(stopping.status == 503);
    CHECK(stopping.field("Retry-After") == "2");
}

TEST_CASE("a method that nobody knows is counted under no other one's name") {
    ServedShop shop;
    shop.serve();
    CHECK(shop.ask("BREW /orders").status == 501);
    CHECK(shop.ask("_other /orders").status == 501);
    CHECK(shop.ask("GET /nowhere").status == 404);
    const auto figures = shop.ask("GET /metrics");
    CAPTURE(figures.body);
    CHECK(figures.has(R"(missive_http_requests_total{method="_other",route="_none",status="501"} 2)"));
    CHECK(figures.has(R"(missive_http_requests_total{method="GET",route="_none",status="404"} 1)"));
}

} // namespace missive::test
