#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteError.hpp>
#include <tests/Infrastructure/Missive/Transport/SqliteFixtures.hpp>
#include <tests/contract/OutboxContract.hpp>

#include <chrono>
#include <stdexcept>
#include <utility>

using namespace missive;
using namespace missive::test;

TEST_CASE_TEMPLATE("the SQLite transport keeps the contract", Fixture, OwnFile, InTheApplicationsDatabase) {
    transportContract<Fixture>();
}

TEST_CASE_TEMPLATE("the SQLite transport holds outboxes", Fixture, OwnFile, InTheApplicationsDatabase) {
    outboxContract<Fixture>();
}

TEST_CASE("what a unit of work sent exists when it commits and not before") {
    InTheApplicationsDatabase fixture;
    fixture.first.setup();
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

TEST_CASE("a unit of work that sends first makes the table in its own transaction") {
    InTheApplicationsDatabase fixture;
    fixture.run([&] { sendNote(fixture.first, 1); });
    CHECK(fixture.second.messageCounts().ready == 1);
}

TEST_CASE("a message that cannot be encoded keeps the whole batch out") {
    struct Unencodable {};
    OwnFile fixture;
    std::vector<Envelope> batch{Envelope::of(Note{1}), Envelope::of(Unencodable{})};
    CHECK_THROWS_AS(fixture.first.send(batch), std::logic_error);
    CHECK(fixture.first.messageCounts() == MessageCounts{});
}

TEST_CASE("looking in vain writes nothing") {
    OwnFile fixture;
    CHECK(fixture.first.receive(1).empty());
    const auto watcher = fixture.connection();
    const auto version = single(*watcher, "PRAGMA data_version");
    for (int i = 0; i < 10; ++i) {
        fixture.clock.advance(std::chrono::seconds{10});
        CHECK(fixture.first.receive(1).empty());
    }
    CHECK(single(*watcher, "PRAGMA data_version") == version);
}

TEST_CASE("messages of several claims are acknowledged at once, and those that another worker holds stay") {
    OwnFile rig;
    for (int number = 0; number < 350; ++number) {
        sendNote(rig.first, number);
    }
    std::vector<Envelope> received;
    for (const std::size_t most : {220U, 1U, 120U}) {
        const auto claimed = rig.first.receive(most);
        CHECK(claimed.size() == most);
        received.insert(received.end(), claimed.begin(), claimed.end());
    }
    rig.connection()->execute("UPDATE messenger_messages SET claim_token = 'another' WHERE id IN (7, 221, 300)");
    CHECK(rig.first.acknowledge(received) == 3);
    CHECK(single(*rig.connection(), "SELECT group_concat(id) FROM messenger_messages WHERE delivered_at IS NOT NULL") ==
          "7,221,300");
    CHECK(rig.first.messageCounts().ready == 9);
}

TEST_CASE("each of many messages that are sent together is the row that its id names, due in its own time") {
    OwnFile rig;
    std::vector<Envelope> notes;
    std::vector<int> due;
    for (int number = 1; number <= 23; ++number) {
        notes.push_back(Envelope::of(Note{number}));
        if (number % 5 == 0) {
            notes.back().add(DelayStamp{std::chrono::hours{1}});
        } else {
            due.push_back(number);
        }
    }
    rig.first.send(notes);
    for (int number = 1; number <= 23; ++number) {
        const auto& id = notes[static_cast<std::size_t>(number - 1)].last<TransportMessageIdStamp>()->id;
        CAPTURE(number);
        CHECK(single(*rig.connection(), "SELECT CAST(body AS INTEGER) FROM messenger_messages WHERE id = " + id) ==
              std::to_string(number));
    }
    const auto received = rig.first.receive(30);
    CHECK(numbersOf(received) == due);
    rig.first.acknowledge(received);
    rig.clock.advance(std::chrono::hours{1});
    CHECK(numbersOf(rig.first.receive(30)) == std::vector<int>{5, 10, 15, 20});
}

TEST_CASE("a message between two that are acknowledged together stays claimed") {
    OwnFile rig;
    for (int number = 1; number <= 4; ++number) {
        sendNote(rig.first, number);
    }
    auto received = rig.first.receive(4);
    REQUIRE(received.size() == 4);
    received.erase(received.begin() + 1);
    CHECK(rig.first.acknowledge(received) == 0);
    CHECK(single(*rig.connection(), "SELECT group_concat(id) FROM messenger_messages WHERE delivered_at IS NOT NULL") ==
          "2");
}

TEST_CASE("messages are acknowledged in any order") {
    OwnFile rig;
    for (int number = 1; number <= 3; ++number) {
        sendNote(rig.first, number);
    }
    auto received = rig.first.receive(3);
    REQUIRE(received.size() == 3);
    std::swap(received[0], received[2]);
    CHECK(rig.first.acknowledge(received) == 0);
    CHECK(rig.first.messageCounts() == MessageCounts{});
}

TEST_CASE("claims that ran out come under load too") {
    OwnFile fixture;
    sendNote(fixture.first, 1);
    CHECK(fixture.first.receive(1).size() == 1);
    std::vector<Envelope> batch(200, Envelope::of(Note{2}));
    fixture.first.send(batch);
    bool came = false;
    for (int i = 0; i < 100 && !came; ++i) {
        fixture.clock.advance(std::chrono::seconds{1});
        const auto received = fixture.second.receive(1);
        came = numbersOf(received) == std::vector<int>{1};
        fixture.second.acknowledge(received);
    }
    CHECK(came);
}

TEST_CASE("queues of one table are apart") {
    OwnFile fixture;
    SqlTransportOptions options;
    options.queue = "failed";
    SqliteTransport failed{
        options, std::make_shared<SqliteDatabase>(fixture.path), nullptr, fixture.codec, fixture.clock, fixture.ids};
    sendNote(failed, 1);
    CHECK(fixture.first.receive(1).empty());
    CHECK(fixture.first.page({}, 5).messages.empty());
    CHECK(fixture.first.messageCounts() == MessageCounts{});
    CHECK(failed.receive(1).size() == 1);
}

TEST_CASE("without auto_setup a missing table is an error that says what to do") {
    OwnFile fixture;
    SqlTransportOptions options;
    options.autoSetup = false;
    SqliteTransport transport{
        options, std::make_shared<SqliteDatabase>(fixture.path), nullptr, fixture.codec, fixture.clock, fixture.ids};
    CHECK_THROWS_WITH_AS(transport.receive(1), doctest::Contains("no such table: messenger_messages"), SqliteError);
    transport.setup();
    transport.setup();
    CHECK(transport.receive(1).empty());
}
