#include <tests/flow/HostileShop.hpp>
#include <tests/flow/OrderLines.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

namespace missive::test {

namespace {

std::int64_t invoices(const HostileShop& shop) {
    return shop.database().number("SELECT count(*) FROM invoicing_invoice");
}

} // namespace

TEST_CASE("what fails in one context is tried again there, and the other context does not run again") {
    const HostileShop shop;
    shop.receive(stockLine("LAMP", 100),
                 orderLine(1, "LAMP", 1, "!throw-after-write 2") + orderLine(2, "LAMP", 1, "!throw-after-invoice 2"));
    auto worker = shop.worker();
    REQUIRE(eventually(Scratch::patience, [&] { return shop.database().messages("default") == 0; }));
    CHECK(Scratch::terminate(worker).succeeded());

    CHECK(shop.begun(orderId(1)) == 3);
    CHECK(shop.invoicingBegun(orderId(1)) == 1);
    CHECK(shop.begun(orderId(2)) == 1);
    CHECK(shop.invoicingBegun(orderId(2)) == 3);
    CHECK(shop.report() == Report{2, 2, 0, {{"LAMP", 98}}});
    CHECK(invoices(shop) == 2);
}

TEST_CASE("each context has its effect once however often workers are killed while the other one fails") {
    constexpr int orders = 30;
    const HostileShop shop{20};
    std::string lines;
    for (int number = 1; number <= orders; ++number) {
        lines += orderLine(number, "LAMP", 1, number % 2 == 0 ? "!throw-after-write 2" : "!throw-after-invoice 2");
    }
    shop.receive(stockLine("LAMP", 100), lines);
    int kills = 0;
    for (auto life = std::chrono::milliseconds{30}; shop.database().messages("default") > 0; life += life / 2) {
        auto worker = shop.worker();
        std::this_thread::sleep_for(life);
        kills += worker.running() ? 1 : 0;
        worker.kill();
        REQUIRE(life < Scratch::patience);
    }
    CHECK(kills > 3);
    CHECK(shop.report() == Report{orders, orders, 0, {{"LAMP", 100 - orders}}});
    CHECK(invoices(shop) == orders);
    CHECK(shop.database().number("SELECT count(DISTINCT order_id) FROM invoicing_invoice") == orders);
}

} // namespace missive::test
