#include <tests/flow/http/OrderOverHttp.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <future>
#include <set>
#include <string>
#include <vector>

namespace missive::test {
namespace {

const std::string id = "0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f";

} // namespace

TEST_CASE("H-01 H-02: an order is placed, shown, paid and worked off as from the console") {
    ServedShop shop;
    tellOrderStory(shop);
}

TEST_CASE("H-09: what Ordering refuses is told by its code, with the status of its kind") {
    ServedShop shop;
    shop.serve();
    const auto line = [](const std::string& fields) {
        return R"({"orderId":")" + id + R"(","customerId":"C-1","customerName":"A","currency":"EUR","lines":[{)" +
               fields + "}]}";
    };
    const auto good = line(R"("sku":"S","quantity":1,"priceCents":1)");
    const auto with = [&](const std::string& from, const std::string& to) {
        auto text = good;
        return text.replace(text.find(from), from.size(), to);
    };
    const auto codeOf = [&](const std::string& body) {
        const auto answer = shop.ask("POST /orders", body);
        const auto begin = answer.body.find("\"code\":\"") + 8;
        return std::to_string(answer.status) + ' ' + answer.body.substr(begin, answer.body.find('"', begin) - begin);
    };
    CHECK(codeOf(with("EUR", "EURO")) == "422 order.currency");
    CHECK(codeOf(with(id, "17")) == "422 identifier.malformed");
    CHECK(codeOf(with("C-1", "")) == "422 customer.malformed");
    CHECK(codeOf(with("\"S\"", "\"\"")) == "422 sku.malformed");
    CHECK(codeOf(with("\"quantity\":1", "\"quantity\":0")) == "422 order.quantity");
    CHECK(codeOf(with("\"priceCents\":1", "\"priceCents\":-1")) == "422 order.price");
    CHECK(codeOf(R"({"orderId":")" + id + R"(","customerId":"C-1","customerName":"A","currency":"EUR","lines":[]})") ==
          "422 order.empty");
    CHECK(shop.ask("POST /orders", good).status == 201);
    CHECK(codeOf(good) == "409 order.duplicate");
    CHECK(shop.ask("GET /orders?limit=0").status == 422);
    CHECK(shop.ask("GET /stock/NONE").status == 404);
    CHECK(shop.ask("POST /orders/" + id + "/payment", R"({"amountCents":7,"currency":"EUR"})").has("order.payment"));
}

TEST_CASE("H-15: a request's trace and id reach what its handler announces, and what is forged reaches nothing") {
    ServedShop shop;
    shop.serve();
    const auto answer = shop.ask("POST /orders", ServedShop::order(id),
                                 {{"traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"},
                                  {"tracestate", "vendor=1"},
                                  {"X-Missive-Correlation-Id", "forged"},
                                  {"X-Message-Stamp-Evil", "[{}]"},
                                  {"X-Request-Id", "forged-too"}});
    REQUIRE(answer.status == 201);
    const auto headers = shop.scratch.database().text("SELECT headers FROM messenger_messages");
    CAPTURE(headers);
    CHECK(headers.find("00-4bf92f3577b34da6a3ce929d0e0e4736-") != std::string::npos);
    CHECK(headers.find("00f067aa0ba902b7") == std::string::npos);
    CHECK(headers.find("vendor=1") != std::string::npos);
    CHECK(headers.find(answer.field("X-Request-Id")) != std::string::npos);
    CHECK(headers.find("forged") == std::string::npos);
    CHECK(headers.find("Evil") == std::string::npos);
    const auto log = shop.stop().errorOutput;
    CHECK(log.find(answer.field("X-Request-Id")) != std::string::npos);
}

TEST_CASE("H-17: while the database is locked requests are told to come again, and then go on") {
    ServedShop shop;
    shop.serve();
    REQUIRE(shop.ask("POST /orders", ServedShop::order(id)).status == 201);
    {
        const auto database = shop.scratch.database();
        database.execute("BEGIN IMMEDIATE");
        const auto refused = shop.ask("PUT /stock/MUG", R"({"quantity":1})");
        CHECK(refused.status == 503);
        CHECK(refused.has(R"("code":"store.unavailable")"));
        CHECK(refused.field("Retry-After") == "2");
        CHECK(shop.ask("GET /orders/" + id).status == 200);
        database.execute("ROLLBACK");
    }
    CHECK(shop.ask("PUT /stock/MUG", R"({"quantity":1})").status == 204);
}

TEST_CASE("H-17 H-18: a server that is told to stop while the database is locked ends in its grace, with an answer") {
    ServedShop shop;
    shop.serve();
    const auto database = shop.scratch.database();
    database.execute("BEGIN IMMEDIATE");
    auto asked = std::async(std::launch::async, [&] { return shop.ask("PUT /stock/MUG", R"({"quantity":1})"); });
    REQUIRE(
        eventually(Scratch::patience, [&] { return shop.ask("GET /metrics").has("\nmissive_http_in_flight 2\n"); }));
    const auto begin = std::chrono::steady_clock::now();
    const auto ended = shop.stop();
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{25});
    CHECK(ended.succeeded());
    const auto answer = asked.get();
    CHECK(answer.status == 503);
    CHECK(answer.has(R"("code":"store.unavailable")"));
    CHECK(answer.field("Connection") == "close");
    database.execute("ROLLBACK");
}

TEST_CASE("H-14: of two clients that change one order at its version at once, one does and the other is told") {
    ServedShop shop;
    shop.serve();
    for (int number = 10; number < 30; ++number) {
        const auto order = id.substr(0, id.size() - 2) + std::to_string(number);
        REQUIRE(shop.ask("POST /orders", ServedShop::order(order)).status == 201);
        const auto pay = [&] {
            return shop
                .ask("POST /orders/" + order + "/payment", R"({"amountCents": 2500, "currency": "EUR"})",
                     {{"If-Match", "\"1\""}})
                .status;
        };
        auto other = std::async(std::launch::async, pay);
        const auto one = pay();
        CHECK(std::multiset<int>{one, other.get()} == std::multiset<int>{204, 412});
    }
}

TEST_CASE("H-20: a server that anybody could reach does not start without a word on who may ask") {
    const Scratch shop{MISSIVE_PROGRAM};
    const auto refused = shop.run({"http:serve", "--listen=0.0.0.0:0"});
    CHECK(refused.exit == Exit{1, 0});
    CHECK(refused.errorOutput.find("missive.http.tokens") != std::string::npos);
    CHECK(refused.errorOutput.find("--allow-anonymous") != std::string::npos);
    auto open = shop.start({"http:serve", "--listen=0.0.0.0:0", "--allow-anonymous"});
    CHECK(eventually(Scratch::patience, [&] { return open.output().find("Serving") != std::string::npos; }));
    open.signal(SIGTERM);
    CHECK(open.wait(Scratch::patience) == Exit{0, 0});
}

TEST_CASE("H-11: a key that is used a hundred times at once in two processes makes one order and one answer") {
    ServedShop one;
    one.serve();
    ServedShop other{{{"DATABASE_URL", "sqlite:///" + one.scratch.file("missive.db")}}};
    other.serve();
    const ServedShop::Headers key{{"Idempotency-Key", "\"once\""}};
    std::vector<std::future<std::vector<HttpAnswer>>> clients;
    for (int client = 0; client < 10; ++client) {
        clients.push_back(std::async(std::launch::async, [&, client] {
            const auto& shop = client % 2 == 0 ? one : other;
            std::vector<HttpAnswer> answers;
            for (int i = 0; i < 10; ++i) {
                answers.push_back(shop.ask("POST /orders", ServedShop::order(id), key));
            }
            return answers;
        }));
    }
    int created = 0;
    for (auto& client : clients) {
        for (const auto& answer : client.get()) {
            CHECK((answer.status == 201 || answer.status == 409));
            if (answer.status == 201) {
                ++created;
                CHECK(answer.body == R"({"orderId":")" + id + R"("})");
            } else {
                CHECK(answer.has("request.idempotency_key"));
            }
        }
    }
    CHECK(created > 0);
    CHECK(one.scratch.database().number("SELECT count(*) FROM ordering_order") == 1);
    CHECK(one.scratch.database().number("SELECT count(*) FROM messenger_messages") == 1);
}

} // namespace missive::test
