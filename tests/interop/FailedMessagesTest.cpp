#include <tests/flow/OrderLines.hpp>
#include <tests/interop/Carriers.hpp>
#include <tests/interop/Peers.hpp>

#include <doctest/doctest.h>

namespace missive::test {

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Three messages that PHP gave up: Missive shows them, retries one with success and one in vain, and removes one.
void missiveManagesWhatPhpFailed(const Peers& peers) {
    peers.phpDispatches(orderLine(1, "LAMP", 3) + orderLine(2, "LAMP", 100) + orderLine(3, "LAMP", 1));
    peers.phpHandles("refuses", 3);
    const auto failed = peers.failed();
    REQUIRE(failed.size() == 3);
    CHECK(failed[0].messageClass == "ordering.order_created");
    CHECK(failed[0].error == "The card is refused.");
    CHECK(failed[0].errorClass == R"(Symfony\Component\Messenger\Exception\UnrecoverableMessageHandlingException)");
    CHECK(failed[0].history == 1);
    const auto shown = peers.missive({"messenger:failed:show", failed[0].id, "-vv"});
    CHECK(shown.succeeded());
    CHECK(contains(shown.output, "The card is refused."));
    CHECK(contains(shown.output, "async"));
    CHECK(peers.missive({"messenger:failed:retry", failed[0].id, "--force", "-n"}).succeeded());
    CHECK(peers.missive({"messenger:failed:retry", failed[1].id, "--force", "-n"}).exit.signal == 0);
    CHECK(peers.missive({"messenger:failed:remove", failed[2].id, "--force", "-n"}).succeeded());
    CHECK(peers.report() == Report{0, 2, 1, {{"LAMP", 7}}});
}

/// Symfony 5.4 writes to standard error what 6.4 writes to standard output.
std::string said(const Finished& command) { return command.output + command.errorOutput; }

/// Two messages that Missive gave up: PHP shows them, retries one and removes the other.
void phpManagesWhatMissiveFailed(const Peers& peers) {
    peers.missiveDispatches(orderLine(1, "LAMP", 100) + orderLine(2, "LAMP", 200));
    peers.missiveHandles(2);
    const auto failed = peers.failed();
    REQUIRE(failed.size() == 2);
    const auto list = said(peers.php({"messenger:failed:show", "-n"}));
    CHECK(contains(list, "There are 2 messages pending in the failure transport."));
    CHECK(contains(list, R"(App\Message\OrderCreated)"));
    CHECK(contains(list, failed[0].error));
    const auto details = said(peers.php({"messenger:failed:show", failed[0].id, "-n", "-vv"}));
    CHECK(contains(details, failed[0].errorClass));
    CHECK(contains(details, orderId(1)));
    CHECK(contains(details, "async"));
    CHECK(peers.php({"messenger:failed:retry", failed[0].id, "--force", "-n"}).succeeded());
    CHECK(contains(peers.handledByPhp(), orderId(1)));
    const auto removed = peers.php({"messenger:failed:remove", failed[1].id, "--force", "-n"});
    CHECK(contains(said(removed), "Message with id " + failed[1].id + " removed."));
    CHECK(peers.failed().empty());
    const auto deliveries = peers.deliveries();
    REQUIRE(deliveries.size() == 1);
    CHECK(deliveries[0].stamps("SentToFailureTransportStamp") == R"([{"originalReceiverName":"async"}])");
}

} // namespace

TEST_CASE("Missive shows, retries and removes what PHP failed with, over Redis") {
    missiveManagesWhatPhpFailed(Peers{OverRedis::carrier});
}
TEST_CASE("Missive shows, retries and removes what PHP failed with, over RabbitMQ") {
    missiveManagesWhatPhpFailed(Peers{OverAmqp::carrier});
}
TEST_CASE("Missive shows, retries and removes what PHP failed with, over SQLite") {
    missiveManagesWhatPhpFailed(Peers{OverSqlite::carrier});
}
TEST_CASE("Missive shows, retries and removes what PHP failed with, over PostgreSQL") {
    missiveManagesWhatPhpFailed(Peers{OverPostgres::carrier});
}
TEST_CASE("Missive shows, retries and removes what PHP failed with, with the failed messages in Redis") {
    missiveManagesWhatPhpFailed(Peers{OverRedis::alone});
}

TEST_CASE("PHP shows, retries and removes what Missive failed with, over Redis") {
    phpManagesWhatMissiveFailed(Peers{OverRedis::carrier});
}
TEST_CASE("PHP shows, retries and removes what Missive failed with, over RabbitMQ") {
    phpManagesWhatMissiveFailed(Peers{OverAmqp::carrier});
}
TEST_CASE("PHP shows, retries and removes what Missive failed with, over SQLite") {
    phpManagesWhatMissiveFailed(Peers{OverSqlite::carrier});
}
TEST_CASE("PHP shows, retries and removes what Missive failed with, over PostgreSQL") {
    phpManagesWhatMissiveFailed(Peers{OverPostgres::carrier});
}

} // namespace missive::test
