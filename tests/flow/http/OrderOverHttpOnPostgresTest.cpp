#include <tests/flow/http/OrderOverHttp.hpp>
#include <tests/support/server/PostgresServer.hpp>

#include <doctest/doctest.h>

#include <future>
#include <string>
#include <vector>

namespace missive::test {
namespace {

const std::string id = "0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f";

Scratch::Environment onPostgres(PostgresServer& server) { return {{"DATABASE_URL", server.newDatabase()}}; }

} // namespace

TEST_CASE("H-01 H-02: an order is placed, shown, paid and worked off on PostgreSQL") {
    ServedShop shop{onPostgres(PostgresServer::shared())};
    tellOrderStory(shop);
}

TEST_CASE("more workers than the database has connections are refused with both figures") {
    const Scratch shop{MISSIVE_PROGRAM, onPostgres(PostgresServer::shared())};
    shop.write("config/missive.yaml", "missive: {http: {workers: 59}}\n");
    const auto refused = shop.run({"http:serve", "--listen=127.0.0.1:0"});
    CAPTURE(refused.errorOutput);
    CHECK(refused.exit == Exit{1, 0});
    for (const std::string part : {"missive.http.workers", "is 59", "takes 61", "gives 60", "max_connections"}) {
        CAPTURE(part);
        CHECK(refused.errorOutput.find(part) != std::string::npos);
    }
    ServedShop fitting{onPostgres(PostgresServer::shared())};
    fitting.serve("127.0.0.1:0", {"--workers=58"});
    CHECK(fitting.stop().succeeded());
}

TEST_CASE("H-11: a key that is used a hundred times at once in two processes makes one order on PostgreSQL") {
    const auto environment = onPostgres(PostgresServer::shared());
    ServedShop one{environment};
    one.serve();
    ServedShop other{environment};
    other.serve();
    const ServedShop::Headers key{{"Idempotency-Key", "\"once\""}};
    std::vector<std::future<int>> clients;
    for (int client = 0; client < 10; ++client) {
        clients.push_back(std::async(std::launch::async, [&, client] {
            const auto& shop = client % 2 == 0 ? one : other;
            int good = 0;
            for (int i = 0; i < 10; ++i) {
                const auto answer = shop.ask("POST /orders", ServedShop::order(id), key);
                good += answer.status == 201 && answer.body == R"({"orderId":")" + id + R"("})" ? 1 : 0;
                good += answer.status == 409 && answer.has("request.idempotency_key") ? 1 : 0;
            }
            return good;
        }));
    }
    for (auto& client : clients) {
        CHECK(client.get() == 10);
    }
    CHECK(one.ask("GET /report").has("\"orders\":1,"));
}

TEST_CASE("H-17: while the server of the database is away requests are told to come again, and then go on") {
    PostgresServer server;
    ServedShop shop{onPostgres(server)};
    shop.serve();
    REQUIRE(shop.ask("POST /orders", ServedShop::order(id)).status == 201);
    server.stop();
    const auto refused = shop.ask("GET /orders/" + id);
    CHECK(refused.status == 503);
    CHECK(refused.has(R"("code":"store.unavailable")"));
    server.start();
    CHECK(eventually(std::chrono::seconds{10}, [&] { return shop.ask("GET /orders/" + id).status == 200; }));
}

} // namespace missive::test
