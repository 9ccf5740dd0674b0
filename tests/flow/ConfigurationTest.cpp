#include <tests/flow/OrderLines.hpp>
#include <tests/flow/Scratch.hpp>

#include <doctest/doctest.h>

namespace missive::test {

namespace {

/// What a team had in its `messenger.yaml`.
constexpr const char* carriedOver = R"(
framework:
    messenger:
        failure_transport: failed
        transports:
            orders:
                dsn: '%env(MESSENGER_TRANSPORT_DSN)%?queue_name=orders'
                failure_transport: failed_orders
                retry_strategy:
                    max_retries: 2
                    delay: 10
                    multiplier: 1
                    jitter: 0
            everything_else:
                dsn: '%env(MESSENGER_TRANSPORT_DSN)%'
                options:
                    queue_name: other
            failed: 'doctrine://default?queue_name=failed'
            failed_orders: 'doctrine://default?queue_name=failed_orders'
        routing:
            'ordering.order_created': orders
            'ordering.*': everything_else

when@prod:
    framework:
        messenger:
            transports:
                orders:
                    dsn: 'doctrine://default?queue_name=orders_in_production'
)";

class ConfiguredShop : public Scratch {
public:
    ConfiguredShop() : Scratch{MISSIVE_PROGRAM} {
        configure(carriedOver);
        write("orders", orderLine(1, "LAMP") + orderLine(2, "SOLDOUT"));
        write("stock", stockLine("LAMP", 10));
    }

    Finished in(const std::string& environment, const Arguments& arguments) const {
        return run(arguments, {{"APP_ENV", environment}, {"MESSENGER_TRANSPORT_DSN", "doctrine://default"}});
    }
};

} // namespace

TEST_CASE("a configuration that was written for Symfony routes, retries and fails as it says") {
    const ConfiguredShop shop;
    REQUIRE(shop.in("dev", {"stock:import", "stock"}).succeeded());
    REQUIRE(shop.in("dev", {"order:import", "orders"}).succeeded());
    CHECK(shop.in("dev", {"order:pay", orderId(1), "250", "EUR"}).succeeded());
    const auto file = shop.database();
    CHECK(file.messages("orders") == 2);
    CHECK(file.messages("other") == 1);

    CHECK(shop.in("dev", {"messenger:consume", "orders", "everything_else", "--stop-when-empty"}).succeeded());
    CHECK(file.messages("orders") == 0);
    CHECK(file.messages("other") == 0);
    CHECK(file.messages("failed") == 0);
    CHECK(file.messages("failed_orders") == 1);
    CHECK(file.number("SELECT count(*) FROM ordering_receipt") == 1);
    CHECK(file.number("SELECT pieces FROM ordering_stock") == 9);
}

TEST_CASE("what stands under when@prod holds in production alone") {
    const ConfiguredShop shop;
    REQUIRE(shop.in("prod", {"order:import", "orders"}).succeeded());
    const auto file = shop.database();
    CHECK(file.messages("orders_in_production") == 2);
    CHECK(file.messages("orders") == 0);
}

} // namespace missive::test
