#include <tests/flow/http/SlowClients.hpp>
#include <tests/support/KeepsWhatIsFreed.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace missive::test {
namespace {

const std::string id = "0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f";

/// In seconds. All have come after one, and what is refused may take one more to be dropped.
constexpr int deadline = 3;
constexpr double slack = 2.5;
/// In milliseconds; on a quiet machine it is a tenth of that.
constexpr double longestHealth = 250;
constexpr long mostGrowth = 64L * 1'024;

void serve(ServedShop& shop) {
    const auto limit = std::to_string(deadline);
    shop.scratch.write("config/missive.yaml", "missive: {http: {header_timeout: " + limit + ", body_timeout: " + limit +
                                                  ", write_timeout: " + limit + ", idle_timeout: " + limit + "}}\n");
    shop.serve();
}

void expectUnharmed(const SlowClients& clients) {
    CAPTURE(clients.told);
    MESSAGE(clients.most << " connections, the last gone after " << clients.goneAt << " s; /livez p99 "
                         << clients.healthTook() << " ms; " << clients.grownKibibytes << " KiB more");
    CHECK(clients.allAlive);
    CHECK(clients.most >= SlowClients::count / 2);
    CHECK(clients.healthTook() <= longestHealth);
    CHECK((clients.grownKibibytes <= mostGrowth || keepsWhatIsFreed));
}

} // namespace

TEST_CASE("H-06: five hundred clients that are slow to send their head are cut off in time, and harm nobody") {
    ServedShop shop;
    serve(shop);
    const SlowClients clients{shop, {"-H"}, "/orders"};
    expectUnharmed(clients);
    CHECK(clients.goneAt <= deadline + slack);
    CHECK(shop.ask("GET /orders").status == 200);
}

TEST_CASE("H-06: five hundred clients that are slow to send their body are cut off in time, and harm nobody") {
    ServedShop shop;
    serve(shop);
    const SlowClients clients{shop, {"-B", "-f", "application/json", "-s", "8192", "-x", "10"}, "/orders"};
    expectUnharmed(clients);
    CHECK(clients.goneAt <= deadline + slack);
    CHECK(shop.ask("POST /orders", ServedShop::order(id)).status == 201);
}

TEST_CASE("H-06: five hundred clients that are slow to read harm nobody") {
    ServedShop shop;
    serve(shop);
    for (int number = 10; number < 60; ++number) {
        const auto order = id.substr(0, id.size() - 2) + std::to_string(number);
        REQUIRE(shop.ask("POST /orders", ServedShop::order(order)).status == 201);
    }
    const SlowClients clients{
        shop, {"-X", "-k", "10", "-w", "1", "-y", "16", "-n", "1", "-z", "5"}, "/orders?limit=50"};
    expectUnharmed(clients);
    CHECK(shop.ask("GET /orders").status == 200);
}

} // namespace missive::test
