#include <tests/flow/HostileShop.hpp>
#include <tests/flow/OrderLines.hpp>

#include <doctest/doctest.h>

namespace missive::test {

TEST_CASE("an order of a command that fails after saving is not there and its event is never seen") {
    const HostileShop shop;
    shop.write("orders", orderLine(2, "LAMP") + orderLine(1, "LAMP", 1, "!throw-after-save"));
    shop.write("stock", stockLine("LAMP", 10));
    REQUIRE(shop.run({"stock:import", "stock"}).succeeded());
    CHECK_FALSE(shop.run({"order:import", "orders"}).succeeded());
    const auto file = shop.database();
    CHECK(file.column("SELECT id FROM ordering_order WHERE id = ?", {orderId(1)}).empty());
    CHECK(file.column("SELECT body FROM messenger_messages WHERE body LIKE ?", {'%' + orderId(1) + '%'}).empty());
    CHECK(file.messages("default") == 1);
}

TEST_CASE("an event raised by a handler that fails after saving is never seen") {
    const HostileShop shop{1};
    shop.receive(stockLine("LAMP", 10), orderLine(1, "LAMP", 1, "!pay-then-throw") + orderLine(2, "LAMP", 1, "!pay"));
    auto worker = shop.worker();
    REQUIRE(shop.drained());
    CHECK(Scratch::terminate(worker).succeeded());
    const auto file = shop.database();
    CHECK(file.column("SELECT order_id FROM ordering_receipt") == DatabaseFile::Values{orderId(2)});
    CHECK(file.text("SELECT status FROM ordering_order WHERE id = ?", {orderId(1)}) !=
          file.text("SELECT status FROM ordering_order WHERE id = ?", {orderId(2)}));
    CHECK(file.column("SELECT id FROM messenger_messages WHERE headers LIKE '%payment_received%'").empty());
    CHECK(shop.report() == Report{2, 2, 1, {{"LAMP", 8}}});
}

TEST_CASE("what a handler wrote before it failed is written once, by the attempt that succeeded") {
    const HostileShop shop;
    shop.receive(stockLine("LAMP", 10), orderLine(1, "LAMP", 1, "!throw-after-write 2"));
    auto worker = shop.worker();
    REQUIRE(shop.drained());
    CHECK(Scratch::terminate(worker).succeeded());
    CHECK(shop.begun(orderId(1)) == 3);
    CHECK(shop.report() == Report{1, 1, 0, {{"LAMP", 9}}});
}

} // namespace missive::test
