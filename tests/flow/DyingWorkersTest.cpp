#include <tests/flow/FailedMessages.hpp>
#include <tests/flow/HostileShop.hpp>
#include <tests/flow/OrderLines.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <csignal>

namespace missive::test {

namespace {

/// Starts a worker again whenever it has died, as a supervisor does, until the queue is empty; returns the deaths.
int superviseUntilDrained(const HostileShop& shop) {
    const auto file = shop.database();
    for (int deaths = 0;; ++deaths) {
        auto worker = shop.worker();
        REQUIRE(eventually(Scratch::patience, [&] { return !worker.running() || file.messages("default") == 0; }));
        if (worker.running()) {
            CHECK(Scratch::terminate(worker).succeeded());
            return deaths;
        }
        REQUIRE(deaths < 20);
    }
}

} // namespace

TEST_CASE("a message that makes its worker abort lies in the failed transport alone, and the others are handled") {
    const HostileShop shop{1};
    std::string orders;
    for (int number = 1; number <= 8; ++number) {
        orders += orderLine(number, "LAMP", 1, number == 3 ? "!abort" : "Ada");
    }
    shop.receive(stockLine("LAMP", 100), orders);
    CHECK(superviseUntilDrained(shop) == 2);

    CHECK(shop.begun(orderId(3)) == 2);
    CHECK(shop.report() == Report{8, 8, 1, {{"LAMP", 93}}});
    const auto failed = failedMessagesIn(shop.run({"messenger:failed:show", "--format=json"}).output);
    REQUIRE(failed.size() == 1);
    CHECK(failed[0].errorClass == "missive::WorkerDied");
    CHECK(failed[0].messageClass == "ordering.order_created");
    CHECK(shop.database().text("SELECT body FROM messenger_messages").find(orderId(3)) != std::string::npos);
}

TEST_CASE("what a handler wrote before it ended its process is written once, by the next attempt") {
    const HostileShop shop;
    shop.receive(stockLine("LAMP", 100), orderLine(1, "LAMP", 1, "!exit-after-write 1") + orderLine(2, "LAMP"));
    CHECK(superviseUntilDrained(shop) == 1);
    CHECK(shop.begun(orderId(1)) == 2);
    CHECK(shop.report() == Report{2, 2, 0, {{"LAMP", 98}}});
}

} // namespace missive::test
