#include <tests/flow/HostileShop.hpp>
#include <tests/flow/OrderLines.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <csignal>

namespace missive::test {

namespace {

constexpr int pieces = 1000;

/// Ten orders, the handling of the third of which takes its time.
class BusyShop : public HostileShop {
public:
    BusyShop() {
        std::string orders;
        for (int number = 1; number <= 10; ++number) {
            orders += orderLine(number, "LAMP", 1, number == 3 ? "!sleep 500" : "Ada");
        }
        receive(stockLine("LAMP", pieces), orders);
    }

    bool isInTheMiddle() const {
        return eventually(patience, [this] { return begun(orderId(3)) == 1; });
    }

    /// What was begun is done, the rest waits as if nobody had ever looked at it.
    void checkStoppedAfterTheThird() const {
        const auto file = database();
        CHECK(file.number("SELECT pieces FROM ordering_stock") == pieces - 3);
        CHECK(file.number("SELECT count(*) FROM ordering_confirmation") == 3);
        CHECK(file.messages("default") == 7);
        CHECK(file.number("SELECT count(*) FROM messenger_messages WHERE delivered_at IS NOT NULL") == 0);
        CHECK(file.number("SELECT coalesce(sum(claims), 0) FROM messenger_messages") == 0);
        CHECK(run({"messenger:consume", "async", "--stop-when-empty"}).succeeded());
        CHECK(begun(orderId(3)) == 1);
        CHECK(report() == Report{10, 10, 0, {{"LAMP", pieces - 10}}});
    }
};

} // namespace

TEST_CASE("SIGTERM lets a worker finish its message, acknowledge it and give back the rest") {
    const BusyShop shop;
    auto worker = shop.worker();
    REQUIRE(shop.isInTheMiddle());
    CHECK(Scratch::terminate(worker).succeeded());
    shop.checkStoppedAfterTheThird();
}

TEST_CASE("SIGINT does what SIGTERM does") {
    const BusyShop shop;
    auto worker = shop.worker();
    REQUIRE(shop.isInTheMiddle());
    worker.signal(SIGINT);
    CHECK(worker.wait(Scratch::patience) == Exit{0, 0});
    shop.checkStoppedAfterTheThird();
}

TEST_CASE("messenger:stop-workers lets every worker finish its message, acknowledge it and give back the rest") {
    const BusyShop shop;
    auto worker = shop.worker();
    REQUIRE(shop.isInTheMiddle());
    CHECK(shop.run({"messenger:stop-workers"}).succeeded());
    CHECK(worker.wait(Scratch::patience) == Exit{0, 0});
    shop.checkStoppedAfterTheThird();
}

TEST_CASE("idle workers end with 0 on messenger:stop-workers and on SIGTERM") {
    const HostileShop shop;
    shop.receive(stockLine("LAMP", pieces), orderLine(1, "LAMP"));
    auto first = shop.worker({"--concurrency=3"});
    REQUIRE(shop.drained());
    CHECK(Scratch::terminate(first).succeeded());

    shop.receive(stockLine("LAMP", pieces), orderLine(2, "LAMP"));
    auto second = shop.worker();
    REQUIRE(shop.drained());
    CHECK(shop.run({"messenger:stop-workers"}).succeeded());
    CHECK(second.wait(Scratch::patience) == Exit{0, 0});
}

TEST_CASE("a second SIGTERM ends a worker at once and its message is delivered again") {
    const HostileShop shop;
    shop.receive(stockLine("LAMP", pieces), orderLine(1, "LAMP", 1, "!sleep 3000"));
    auto worker = shop.worker();
    REQUIRE(eventually(Scratch::patience, [&] { return shop.begun(orderId(1)) == 1; }));
    worker.signal(SIGTERM);
    REQUIRE(eventually(Scratch::patience, [&] {
        worker.signal(SIGTERM);
        return !worker.running();
    }));
    CHECK(worker.wait(Scratch::patience) != Exit{0, 0});
    CHECK(shop.database().messages("default") == 1);
    auto next = shop.worker();
    CHECK(shop.drained());
    CHECK(Scratch::terminate(next).succeeded());
    CHECK(shop.report() == Report{1, 1, 0, {{"LAMP", pieces - 1}}});
}

TEST_CASE("a handler's error that asks the worker to stop stops it after the message went its way") {
    const HostileShop shop;
    shop.receive(stockLine("LAMP", pieces), orderLine(1, "LAMP", 1, "!stop") + orderLine(2, "LAMP"));
    auto worker = shop.worker();
    CHECK(worker.wait(Scratch::patience).signal == 0);
    CHECK(shop.begun(orderId(2)) == 0);
    auto next = shop.worker();
    CHECK(shop.drained());
    CHECK(Scratch::terminate(next).succeeded());
    CHECK(shop.begun(orderId(1)) == 2);
    CHECK(shop.report() == Report{2, 2, 0, {{"LAMP", pieces - 2}}});
}

} // namespace missive::test
