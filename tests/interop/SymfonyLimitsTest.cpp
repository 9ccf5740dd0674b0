#include <tests/flow/OrderLines.hpp>
#include <tests/interop/Carriers.hpp>
#include <tests/interop/Peers.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

namespace missive::test {

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Symfony 5.4 lists neither Redis nor RabbitMQ; consuming the failed transport is what it offers.
void phpConsumesWhatItCannotList(const Peers& peers) {
    peers.missiveDispatches(orderLine(1, "LAMP", 100));
    peers.missiveHandles();
    const auto shown = peers.php({"messenger:failed:show", "-n"});
    CHECK(shown.exit == Exit{1, 0});
    CHECK(
        contains(shown.errorOutput, R"(The "failed" receiver does not support listing or showing specific messages.)"));
    const auto removed = peers.php({"messenger:failed:remove", "1", "--force", "-n"});
    CHECK(contains(removed.errorOutput, R"(The "failed" receiver does not support removing specific messages.)"));
    const auto retried = peers.php({"messenger:failed:retry", "1", "--force", "-n"});
    CHECK(contains(retried.errorOutput, R"(The "failed" receiver does not support retrying messages by id.)"));
    peers.phpHandles("works", 1, "failed");
    CHECK(contains(peers.handledByPhp(), orderId(1)));
    CHECK(peers.isEmpty("failed"));
}

} // namespace

TEST_CASE("PHP consumes what Missive failed with but cannot list it, with the failed messages in Redis") {
    phpConsumesWhatItCannotList(Peers{OverRedis::alone});
}

TEST_CASE("PHP consumes what Missive failed with but cannot list it, with the failed messages in RabbitMQ") {
    phpConsumesWhatItCannotList(Peers{OverAmqp::alone});
}

TEST_CASE("Missive consumes what PHP failed with and says that RabbitMQ cannot be listed") {
    const Peers peers{OverAmqp::alone};
    peers.phpDispatches(orderLine(1, "LAMP", 3));
    peers.phpHandles("refuses");
    const auto shown = peers.missive({"messenger:failed:show", "-n"});
    CHECK(shown.exit == Exit{1, 0});
    CHECK(contains(shown.errorOutput, R"(The "failed" receiver does not support listing or showing specific)"));
    peers.missiveHandles(1, "failed");
    CHECK(peers.report() == Report{0, 1, 0, {{"LAMP", 7}}});
}

TEST_CASE("a stamp that neither knows survives Missive, and stops Symfony 5.4, which loses the message") {
    const Peers peers{OverSqlite::carrier};
    const std::string stamp = R"([ {"region" :"EU\/1"} ])";
    const auto stampInTable = [&] {
        return peers.database().text("SELECT headers ->> '$.\"X-Message-Stamp-App\\\\Stamp\\\\NobodysStamp\"' "
                                     "FROM messenger_messages");
    };
    peers.closeTheStock();
    peers.phpDispatches(orderLine(1, "LAMP", 3));
    peers.database().execute("UPDATE messenger_messages SET headers = '{' || ? || substr(headers, 2)",
                             {R"("X-Message-Stamp-App\\Stamp\\NobodysStamp":"[ {\"region\" :\"EU\\\/1\"} ]",)"});
    REQUIRE(stampInTable() == stamp);
    peers.missiveHandles();
    CHECK(stampInTable() == stamp);
    const auto stopped = peers.php({"messenger:consume", "async", "--limit=1", "--time-limit=20", "--sleep=0.05"});
    CHECK(stopped.exit == Exit{1, 0});
    CHECK(contains(stopped.errorOutput, "Could not decode stamp"));
    CHECK(peers.database().messages("default") == 0);
}

TEST_CASE("over PostgreSQL either wakes the other, which does not ask meanwhile") {
    Carrier (*const seldomAsked)(const Scratch&) = [](const Scratch& scratch) {
        auto carrier = OverPostgres::carrier(scratch);
        carrier.async = "doctrine://default?check_delayed_interval=60000";
        return carrier;
    };
    const Peers peers{seldomAsked};
    const auto idle = [](Process& worker) {
        return !eventually(std::chrono::milliseconds{1500}, [&] { return !worker.running(); });
    };
    auto php = peers.startPhp({"messenger:consume", "async", "--limit=1", "--time-limit=40", "--sleep=0.05"});
    REQUIRE(idle(php));
    peers.missiveDispatches(orderLine(1, "LAMP", 3));
    CHECK(php.wait(std::chrono::seconds{20}) == Exit{0, 0});
    CHECK(contains(peers.handledByPhp(), orderId(1)));
    auto missive = peers.startMissive({"messenger:consume", "async", "--limit=1", "--time-limit=40"});
    REQUIRE(idle(missive));
    peers.phpDispatches(orderLine(2, "LAMP", 4));
    CHECK(missive.wait(std::chrono::seconds{20}) == Exit{0, 0});
    CHECK(peers.report() == Report{1, 1, 0, {{"LAMP", 6}}});
}

} // namespace missive::test
