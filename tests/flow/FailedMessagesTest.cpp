#include <tests/flow/FailedMessages.hpp>
#include <tests/flow/OrderLines.hpp>
#include <tests/flow/Scratch.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {

namespace {

/// Three orders of something that is sold out have failed.
class SoldOutShop {
public:
    SoldOutShop() {
        shop_.write("orders", orderLine(1, "LAMP", 2) + orderLine(2, "LAMP", 3) + orderLine(3, "LAMP", 4));
        REQUIRE(shop_.run({"order:import", "orders"}).succeeded());
        consume("async");
        REQUIRE(shop_.report() == Report{3, 3, 3, {}});
    }

    void consume(const std::string& transport) const {
        REQUIRE(shop_.run({"messenger:consume", transport, "--stop-when-empty"}).succeeded());
    }
    void deliver(int pieces) const {
        shop_.write("stock", stockLine("LAMP", pieces));
        REQUIRE(shop_.run({"stock:import", "stock"}).succeeded());
    }
    Finished run(const Scratch::Arguments& arguments) const { return shop_.run(arguments); }
    Report report() const { return shop_.report(); }
    std::vector<FailedMessage> failed() const {
        return failedMessagesIn(shop_.run({"messenger:failed:show", "--format=json"}).output);
    }

private:
    Scratch shop_{MISSIVE_PROGRAM};
};

} // namespace

TEST_CASE("failed messages that are retried after a delivery take from the new stock") {
    const SoldOutShop shop;
    shop.deliver(100);
    CHECK(shop.run({"messenger:failed:retry", "--all", "--force", "-n"}).succeeded());
    CHECK(shop.report() == Report{3, 3, 0, {{"LAMP", 91}}});
}

TEST_CASE("one failed message is retried by its id and the others stay") {
    const SoldOutShop shop;
    shop.deliver(100);
    const auto second = shop.failed().at(1).id;
    CHECK(shop.run({"messenger:failed:retry", second, "--force", "-n"}).succeeded());
    CHECK(shop.report() == Report{3, 3, 2, {{"LAMP", 97}}});
}

TEST_CASE("a message that fails again when it is retried lies in the failed transport as before, with its history") {
    const SoldOutShop shop;
    CHECK(shop.run({"messenger:failed:retry", "--all", "--force", "-n"}).exit.signal == 0);
    const auto failed = shop.failed();
    REQUIRE(failed.size() == 3);
    for (const auto& message : failed) {
        CHECK(message.messageClass == "ordering.order_created");
        CHECK(message.history == 2);
    }
    CHECK(shop.report() == Report{3, 3, 3, {}});
    shop.deliver(9);
    CHECK(shop.run({"messenger:failed:retry", "--all", "--force", "-n"}).succeeded());
    CHECK(shop.report() == Report{3, 3, 0, {{"LAMP", 0}}});
}

TEST_CASE("a failed message that is removed is gone for good") {
    const SoldOutShop shop;
    const auto first = shop.failed().at(0).id;
    CHECK(shop.run({"messenger:failed:remove", first, "--force", "-n"}).succeeded());
    CHECK(shop.failed().size() == 2);
    shop.deliver(100);
    CHECK(shop.run({"messenger:failed:retry", "--all", "--force", "-n"}).succeeded());
    CHECK(shop.report() == Report{3, 3, 0, {{"LAMP", 93}}});
}

TEST_CASE("consuming the failed transport in vain parks its messages and never deletes one") {
    const SoldOutShop shop;
    shop.consume("failed");
    shop.consume("failed");
    const auto failed = shop.failed();
    REQUIRE(failed.size() == 3);
    for (const auto& message : failed) {
        CHECK(message.parked);
    }
    shop.deliver(100);
    CHECK(shop.run({"messenger:failed:retry", "--all", "--force", "-n"}).succeeded());
    CHECK(shop.report() == Report{3, 3, 0, {{"LAMP", 91}}});
}

} // namespace missive::test
