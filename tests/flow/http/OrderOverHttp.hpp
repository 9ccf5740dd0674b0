#pragma once

#include <tests/flow/http/ServedShop.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {

/// The story of an order, told over HTTP on whatever database the shop has.
inline void tellOrderStory(ServedShop& shop) {
    const std::string id = "0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f";
    shop.serve();
    CHECK(shop.ask("PUT /stock/MUG-BLUE", R"({"quantity": 10})").status == 204);

    const auto created = shop.ask("POST /orders", ServedShop::order(id));
    CHECK(created.status == 201);
    CHECK(created.field("Location") == "/orders/" + id);
    CHECK(created.body == R"({"orderId":")" + id + R"("})");

    const auto shown = shop.ask("GET /orders/" + id);
    CHECK(shown.status == 200);
    CHECK(shown.field("ETag") == "\"1\"");
    CHECK(shown.has(R"("customerName":"Zoë Müller")"));
    CHECK(shown.has(R"("totalCents":2500,"status":"placed","version":1)"));
    CHECK(shop.ask("GET /orders/" + id, "", {{"If-None-Match", "\"1\""}}).status == 304);
    const auto head = shop.ask("HEAD /orders/" + id);
    CHECK(head.status == 200);
    CHECK(head.field("Content-Length") == std::to_string(shown.body.size()));

    const std::string payment = R"({"amountCents": 2500, "currency": "EUR"})";
    const auto target = "POST /orders/" + id + "/payment";
    CHECK(shop.ask(target, payment, {{"If-Match", "\"7\""}}).status == 412);
    CHECK(shop.ask(target, payment, {{"If-Match", "\"1\""}}).status == 204);
    const auto again = shop.ask(target, payment);
    CHECK(again.status == 409);
    CHECK(again.has(R"("code":"order.paid")"));

    CHECK(shop.ask("GET /orders/0193e2a4-7c1e-7d2b-9f3a-000000000000").has(R"("code":"order.unknown")"));
    CHECK(shop.ask("GET /orders/7").has(R"("code":"request.route")"));
    CHECK(shop.ask("GET /orders?limit=1").has(R"("after":null)"));

    CHECK(shop.scratch.run({"messenger:consume", "async", "--stop-when-empty"}).succeeded());
    CHECK(shop.ask("GET /stock/MUG-BLUE").body == R"({"sku":"MUG-BLUE","quantity":8})");
    CHECK(shop.ask("GET /report").body == R"({"orders":1,"confirmations":1,"stock":{"MUG-BLUE":8}})");
    CHECK(shop.stop().succeeded());
}

} // namespace missive::test
