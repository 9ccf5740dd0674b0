#include <tests/flow/OrderLines.hpp>
#include <tests/interop/Carriers.hpp>
#include <tests/interop/Peers.hpp>

#include <doctest/doctest.h>

namespace missive::test {

namespace {

using Numbers = std::vector<std::int64_t>;

constexpr const char* tenantHeader = "X-Message-Stamp-App\\Stamp\\TenantStamp";
constexpr const char* tenant = R"([{"tenant":"Z\u00fcrich\/1 \"O'Neil\"","share":2.5}])";
/// What a busy machine and a worker's sleep may add.
constexpr std::int64_t tolerance = 8000;

template <class Over> void phpFailsAndMissiveTakesTheRetry() {
    const Peers peers{Over::carrier};
    peers.phpDispatches(orderLine(1, "LAMP", 3));
    const auto start = Peers::now();
    CHECK(peers.phpHandles("fails").output.find("for retry #1 using 1000 ms delay") != std::string::npos);
    peers.missiveHandles();
    const auto taken = Peers::now() - start;
    CHECK(taken >= 1000 - peers.carrier().symfonyCutsOff.count());
    CHECK(taken < 1000 + tolerance);
    CHECK(peers.report() == Report{0, 1, 0, {{"LAMP", 7}}});
    CHECK(peers.isEmpty("async"));
}

template <class Over> void missiveFailsAndPhpTakesTheRetry() {
    const Peers peers{Over::carrier};
    peers.closeTheStock();
    peers.missiveDispatches(orderLine(1, "LAMP", 3));
    const auto start = Peers::now();
    peers.missiveHandles();
    const auto failed = Peers::now();
    peers.phpHandles();
    const auto deliveries = peers.deliveries();
    REQUIRE(deliveries.size() == 1);
    const auto& retry = deliveries[0];
    CHECK(retry.at >= start + 1000);
    CHECK(retry.at < failed + 1000 + tolerance);
    CHECK(retry.numbers("DelayStamp", "delay") == Numbers{1000});
    CHECK(retry.numbers("RedeliveryStamp", "retryCount") == Numbers{1});
    CHECK(retry.stamps("ErrorDetailsStamp").find("stock-taking") != std::string::npos);
    CHECK(retry.stamps("HandledStamp") == R"([{"result":null,"handlerName":"ordering.send_confirmation"},)"
                                          R"({"result":null,"handlerName":"invoicing.issue_invoice"}])");
    CHECK(peers.handledByPhp().find("\"bill\"") != std::string::npos);
    CHECK(peers.isEmpty("async"));
    CHECK(peers.report() == Report{1, 1, 0, {{"LAMP", 10}}});
}

/// PHP fails, then Missive, then PHP again.
template <class Over> void bothFailInTurns() {
    const Peers peers{Over::carrier};
    peers.closeTheStock();
    peers.phpDispatches(orderLine(1, "LAMP", 3));
    peers.phpHandles("fails");
    peers.missiveHandles();
    const auto failed = Peers::now();
    peers.phpHandles("fails");
    const auto deliveries = peers.deliveries();
    REQUIRE(deliveries.size() == 2);
    const auto& retry = deliveries[1];
    CHECK(retry.at >= failed + 1000);
    CHECK(retry.numbers("DelayStamp", "delay") == Numbers{1000, 2000});
    CHECK(retry.numbers("RedeliveryStamp", "retryCount") == Numbers{1, 2});
    CHECK(retry.headers.at(tenantHeader) == tenant);
    const auto handled = retry.stamps("HandledStamp");
    CHECK(handled.find(R"(App\\Handler\\ShipOrder::__invoke)") != std::string::npos);
    CHECK(handled.find("ordering.send_confirmation") != std::string::npos);
    const auto errors = retry.stamps("ErrorDetailsStamp");
    CHECK(errors.find(R"(The card reader is \"away\" f\u00fcr immer.)") != std::string::npos);
    CHECK(errors.find("stock-taking") != std::string::npos);
    CHECK(peers.handledByPhp() == R"({"handler":"ship","orderId":")" + orderId(1) + "\"}\n");
    CHECK(peers.report() == Report{0, 1, 0, {{"LAMP", 10}}});
}

} // namespace

TEST_CASE("where PHP fails Missive takes the retry, over Redis") { phpFailsAndMissiveTakesTheRetry<OverRedis>(); }
TEST_CASE("where PHP fails Missive takes the retry, over RabbitMQ") { phpFailsAndMissiveTakesTheRetry<OverAmqp>(); }
TEST_CASE("where PHP fails Missive takes the retry, over SQLite") { phpFailsAndMissiveTakesTheRetry<OverSqlite>(); }
TEST_CASE("where PHP fails Missive takes the retry, over PostgreSQL") {
    phpFailsAndMissiveTakesTheRetry<OverPostgres>();
}

TEST_CASE("where Missive fails PHP takes the retry, over Redis") { missiveFailsAndPhpTakesTheRetry<OverRedis>(); }
TEST_CASE("where Missive fails PHP takes the retry, over RabbitMQ") { missiveFailsAndPhpTakesTheRetry<OverAmqp>(); }
TEST_CASE("where Missive fails PHP takes the retry, over SQLite") { missiveFailsAndPhpTakesTheRetry<OverSqlite>(); }
TEST_CASE("where Missive fails PHP takes the retry, over PostgreSQL") {
    missiveFailsAndPhpTakesTheRetry<OverPostgres>();
}

TEST_CASE("a message both fail with in turns keeps all its stamps, over Redis") { bothFailInTurns<OverRedis>(); }
TEST_CASE("a message both fail with in turns keeps all its stamps, over RabbitMQ") { bothFailInTurns<OverAmqp>(); }
TEST_CASE("a message both fail with in turns keeps all its stamps, over SQLite") { bothFailInTurns<OverSqlite>(); }
TEST_CASE("a message both fail with in turns keeps all its stamps, over PostgreSQL") {
    bothFailInTurns<OverPostgres>();
}

} // namespace missive::test
