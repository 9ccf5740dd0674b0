#include <tests/flow/HostileShop.hpp>
#include <tests/flow/OrderLines.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <csignal>

namespace missive::test {

namespace {

/// A worker that was stopped in the middle of an order for longer than its lease and goes on when another worker has
/// handled the order; returns what it wrote to its log.
std::string outlivedByAnother(const HostileShop& shop) {
    auto sleeper = shop.worker();
    REQUIRE(eventually(Scratch::patience, [&] { return shop.begun(orderId(1)) == 1; }));
    sleeper.signal(SIGSTOP);
    auto other = shop.worker();
    REQUIRE(shop.drained());
    CHECK(Scratch::terminate(other).succeeded());
    CHECK(shop.begun(orderId(1)) == 2);
    sleeper.signal(SIGCONT);
    const auto finished = Scratch::terminate(sleeper);
    CHECK(finished.succeeded());
    return finished.errorOutput;
}

} // namespace

TEST_CASE("a handler that takes longer than the lease keeps its message, whatever other workers do") {
    const HostileShop shop;
    shop.receive(stockLine("LAMP", 100), orderLine(1, "LAMP", 1, "!sleep 4200"));
    auto first = shop.worker();
    auto second = shop.worker({"--concurrency=2"});
    REQUIRE(shop.drained());
    CHECK(Scratch::terminate(first).succeeded());
    CHECK(Scratch::terminate(second).succeeded());
    CHECK(shop.begun(orderId(1)) == 1);
    CHECK(shop.report() == Report{1, 1, 0, {{"LAMP", 99}}});
}

TEST_CASE("a worker that wakes up after another one handled its message changes nothing") {
    const HostileShop shop;
    shop.receive(stockLine("LAMP", 100), orderLine(1, "LAMP", 1, "!sleep 300"));
    outlivedByAnother(shop);
    CHECK(shop.report() == Report{1, 1, 0, {{"LAMP", 99}}});
    CHECK(shop.database().messages("default") == 0);
}

TEST_CASE("a worker that wakes up and fails after another one failed the message adds no second failed message") {
    const HostileShop shop;
    shop.receive(stockLine("LAMP", 100), orderLine(1, "LAMP", 1, "!sleep-then-refuse 300"));
    outlivedByAnother(shop);
    CHECK(shop.report() == Report{1, 1, 1, {{"LAMP", 100}}});
    CHECK(shop.database().messages("default") == 0);
}

} // namespace missive::test
