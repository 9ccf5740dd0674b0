#include <tests/UI/Missive/Http/Events/StreamClient.hpp>
#include <tests/flow/http/ServedShop.hpp>
#include <tests/support/server/NginxInFront.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {
namespace {

const std::string id = "0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f";
/// Whoever comes by a proxy is not on this machine, and has to say who it is.
const std::string token = "till-token-0123456789abcdef";
const std::string configuration =
    "missive:\n  http:\n    hosts: [shop.example]\n    trusted_proxies: [127.0.0.1/32]\n    tokens:\n      till:\n"
    "        sha256: 6dd7248170568db7ad4e434ff97914f43effca855c443996056b9c6a64646784\n"
    "        permissions: [orders.write, orders.read]\n";

HttpAnswer ask(const ServedShop& shop, const std::string& request, const std::string& body) {
    return shop.ask(request, body, {{"X-Api-Key", token}});
}

bool hasStreams(const ServedShop& shop, int count) {
    return shop.ask("GET /metrics").has("\nmissive_http_streams " + std::to_string(count) + "\n");
}

StreamClient open(const NginxInFront& nginx, const std::string& known = "") {
    StreamClient client{nginx.address};
    client.send("GET /orders/" + id + "/events HTTP/1.1\r\nHost: shop.example\r\nX-Api-Key: " + token + "\r\n" +
                (known.empty() ? "" : "Last-Event-ID: " + known + "\r\n") + "\r\n");
    return client;
}

} // namespace

TEST_CASE("H-26: behind nginx events come one by one as they happen, go on where they were, and have an end") {
    ServedShop shop;
    shop.scratch.write("config/missive.yaml", configuration);
    shop.serve();
    REQUIRE(ask(shop, "POST /orders", ServedShop::order(id)).status == 201);
    NginxInFront nginx{MISSIVE_SOURCE_DIR "/UI/config/examples/nginx.conf", shop.address};
    auto fresh = open(nginx);
    REQUIRE(fresh.has("retry: 3000\n\nid: 1\nevent: placed\n"));
    CHECK(fresh.events().find("event: paid") == std::string::npos);
    auto known = open(nginx, "1");
    REQUIRE(known.has("retry: 3000\n\n"));
    CHECK(ask(shop, "POST /orders/" + id + "/payment", R"({"amountCents": 2500, "currency": "EUR"})").status == 204);
    for (auto* const client : {&fresh, &known}) {
        REQUIRE(client->has("id: 2\nevent: paid\n"));
        CHECK(client->has("<end>"));
    }
    CHECK(known.events().find("event: placed") == std::string::npos);
    CHECK(HttpAnswer::of(fresh.head()).status == 200);
}

TEST_CASE("H-26: a client that leaves its stream behind nginx leaves it here too") {
    ServedShop shop;
    shop.scratch.write("config/missive.yaml", configuration);
    shop.serve();
    REQUIRE(ask(shop, "POST /orders", ServedShop::order(id)).status == 201);
    NginxInFront nginx{MISSIVE_SOURCE_DIR "/UI/config/examples/nginx.conf", shop.address};
    auto client = open(nginx);
    REQUIRE(client.has("event: placed"));
    CHECK(hasStreams(shop, 1));
    client.close();
    CHECK(soon([&] { return hasStreams(shop, 0); }));
}

} // namespace missive::test
