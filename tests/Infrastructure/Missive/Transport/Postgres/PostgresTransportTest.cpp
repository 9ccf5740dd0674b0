#include <tests/Infrastructure/Missive/Transport/Postgres/InTheApplicationsDatabase.hpp>
#include <tests/Infrastructure/Missive/Transport/Postgres/OwnDatabase.hpp>

#include <tests/contract/OutboxContract.hpp>
#include <tests/contract/TransportContract.hpp>

#include <stdexcept>

using namespace missive;
using namespace missive::test;

namespace {

struct WithoutNotifications : PostgresRig {
    static SqlTransportOptions quiet() {
        SqlTransportOptions options;
        options.useNotify = false;
        return options;
    }
    PostgresTransport first = make(quiet());
};

} // namespace

TEST_CASE_TEMPLATE("the PostgreSQL transport keeps the contract", Fixture, OwnDatabase, InTheApplicationsDatabase) {
    transportContract<Fixture>();
}

TEST_CASE_TEMPLATE("the PostgreSQL transport holds outboxes", Fixture, OwnDatabase, InTheApplicationsDatabase) {
    outboxContract<Fixture>();
}

TEST_CASE("what a unit of work sent exists when it commits and not before") {
    InTheApplicationsDatabase fixture;
    fixture.run([&] {
        std::vector<Envelope> batch{Envelope::of(Note{1}), Envelope::of(Note{2})};
        fixture.first.send(batch);
        CHECK(fixture.second.messageCounts().ready == 0);
    });
    CHECK(numbersOf(fixture.second.receive(5)) == std::vector<int>{1, 2});
}

TEST_CASE("a roll-back takes back what was sent and what was acknowledged") {
    InTheApplicationsDatabase fixture;
    sendNote(fixture.first, 1);
    const auto received = fixture.first.receive(1);
    CHECK_THROWS_WITH_AS(fixture.run([&] {
        sendNote(fixture.first, 2);
        CHECK(fixture.first.acknowledge(received) == 0);
        throw std::runtime_error{"no"};
    }),
                         "no", std::runtime_error);
    CHECK(fixture.second.messageCounts() == MessageCounts{0, 0, 1, 0});
    CHECK(fixture.first.acknowledge(received) == 0);
}

TEST_CASE("a row that a PHP worker holds is left alone for PHP's own hour") {
    OwnDatabase fixture;
    sendNote(fixture.first, 1);
    fixture.connection()->execute("UPDATE messenger_messages SET delivered_at = '2026-01-02 03:04:05'");
    fixture.clock.advance(std::chrono::minutes{59});
    CHECK(fixture.first.receive(1).empty());
    CHECK(fixture.first.messageCounts().claimed == 1);
    fixture.clock.advance(std::chrono::minutes{2});
    const auto received = fixture.first.receive(1);
    REQUIRE(received.size() == 1);
    CHECK(received[0].last<DeliveryStamp>()->claims == 2);
}

TEST_CASE("a row that another transaction has locked is passed over") {
    OwnDatabase fixture;
    sendNote(fixture.first, 1);
    sendNote(fixture.first, 2);
    const auto php = fixture.connection();
    php->execute("BEGIN");
    php->execute("SELECT * FROM messenger_messages WHERE id = 1 FOR UPDATE");
    CHECK(numbersOf(fixture.first.receive(5)) == std::vector<int>{2});
    php->execute("ROLLBACK");
    CHECK(numbersOf(fixture.first.receive(5)) == std::vector<int>{1});
}

TEST_CASE("a batch comes in the order in which its messages became due") {
    OwnDatabase fixture;
    for (int i = 1; i <= 20; ++i) {
        sendNote(fixture.first, i, DelayStamp{std::chrono::seconds{100 - i % 7}});
    }
    fixture.clock.advance(std::chrono::minutes{2});
    CHECK(numbersOf(fixture.first.receive(50)) ==
          std::vector<int>{6, 13, 20, 5, 12, 19, 4, 11, 18, 3, 10, 17, 2, 9, 16, 1, 8, 15, 7, 14});
}

TEST_CASE("workers whose clocks are apart by more than the lease leave each other's claims alone") {
    OwnDatabase fixture;
    FakeClock ahead;
    ahead.advance(std::chrono::hours{2});
    PostgresTransport hasty{{}, fixture.database(), nullptr, nullptr, fixture.codec, ahead, fixture.ids};
    sendNote(fixture.first, 1);
    const auto held = fixture.first.receive(1);
    CHECK(hasty.receive(1).empty());
    CHECK_FALSE(hasty.claim("1"));
    hasty.keepalive(held);
    CHECK(hasty.messageCounts() == MessageCounts{0, 0, 1, 0});
    CHECK(fixture.first.acknowledge(held) == 0);
    sendNote(hasty, 2, DelayStamp{std::chrono::seconds{10}});
    CHECK(hasty.receive(1).empty());
    fixture.clock.advance(std::chrono::seconds{11});
    CHECK(numbersOf(fixture.first.receive(1)) == std::vector<int>{2});
}

TEST_CASE("looking in vain writes nothing") {
    OwnDatabase fixture;
    CHECK(fixture.first.receive(1).empty());
    const auto transaction = fixture.single("SELECT pg_current_xact_id()");
    for (int i = 0; i < 10; ++i) {
        fixture.clock.advance(std::chrono::seconds{10});
        CHECK(fixture.first.receive(1).empty());
    }
    const auto clockSteps = 10;
    CHECK(std::stoll(fixture.single("SELECT pg_current_xact_id()")) == std::stoll(transaction) + clockSteps + 1);
}

TEST_CASE("without notifications there are no prepared statements and nobody is woken") {
    WithoutNotifications fixture;
    sendNote(fixture.first, 1);
    CHECK(fixture.first.acknowledge(fixture.first.receive(1)) == 0);
    CHECK_FALSE(isReadable(fixture.first.descriptor(), 0));
    CHECK(fixture.single("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE "
                         "'LISTEN%'") == "0");
}
