#include <tests/flow/OrderLines.hpp>
#include <tests/interop/Carriers.hpp>
#include <tests/interop/Peers.hpp>

#include <doctest/doctest.h>

namespace missive::test {

namespace {

constexpr const char* customer = R"(Zo\u00eb O'Neil \/ \"Co\")";

template <class Over> void phpDispatchesAndMissiveHandles() {
    const Peers peers{Over::carrier};
    peers.phpDispatches(orderLine(1, "LAMP", 3, customer) + orderLine(2, "LAMP", 2));
    peers.missiveHandles(2);
    CHECK(peers.report() == Report{0, 2, 0, {{"LAMP", 5}}});
    CHECK(peers.isEmpty("async"));
}

template <class Over> void missiveDispatchesAndPhpHandles() {
    const Peers peers{Over::carrier};
    peers.missiveDispatches(orderLine(1, "LAMP", 3, customer));
    peers.phpHandles();
    const auto deliveries = peers.deliveries();
    REQUIRE(deliveries.size() == 1);
    CHECK(deliveries[0].transport == "async");
    CHECK(deliveries[0].body == R"({"orderId":"01890000-0000-7000-8000-000000000001","customerId":"C-1",)"
                                R"("customerName":"Zo\u00eb O'Neil \/ \"Co\"","currency":"EUR",)"
                                R"("lines":[{"sku":"LAMP","quantity":3,"priceCents":250}]})");
    CHECK(deliveries[0].stamps("BusNameStamp") == R"([{"busName":"messenger.bus.default"}])");
    CHECK(peers.handledByPhp() == R"({"handler":"ship","orderId":")" + orderId(1) + "\"}\n" +
                                      R"({"handler":"bill","orderId":")" + orderId(1) + "\"}\n");
    CHECK(peers.isEmpty("async"));
    CHECK(peers.report() == Report{1, 0, 0, {{"LAMP", 10}}});
}

} // namespace

TEST_CASE("what PHP dispatches Missive handles, over Redis") { phpDispatchesAndMissiveHandles<OverRedis>(); }
TEST_CASE("what PHP dispatches Missive handles, over RabbitMQ") { phpDispatchesAndMissiveHandles<OverAmqp>(); }
TEST_CASE("what PHP dispatches Missive handles, over SQLite") { phpDispatchesAndMissiveHandles<OverSqlite>(); }
TEST_CASE("what PHP dispatches Missive handles, over PostgreSQL") { phpDispatchesAndMissiveHandles<OverPostgres>(); }

TEST_CASE("what Missive dispatches PHP handles, over Redis") { missiveDispatchesAndPhpHandles<OverRedis>(); }
TEST_CASE("what Missive dispatches PHP handles, over RabbitMQ") { missiveDispatchesAndPhpHandles<OverAmqp>(); }
TEST_CASE("what Missive dispatches PHP handles, over SQLite") { missiveDispatchesAndPhpHandles<OverSqlite>(); }
TEST_CASE("what Missive dispatches PHP handles, over PostgreSQL") { missiveDispatchesAndPhpHandles<OverPostgres>(); }

} // namespace missive::test
