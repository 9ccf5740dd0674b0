#include <tests/Infrastructure/Missive/Transport/SqliteFixtures.hpp>

#include <Domain/Missive/Uuid.hpp>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

using namespace missive;
using namespace missive::test;

namespace {

constexpr const char* tableOfPhp =
    "CREATE TABLE messenger_messages (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, body CLOB NOT NULL, headers CLOB "
    "NOT NULL, queue_name VARCHAR(190) NOT NULL, created_at DATETIME NOT NULL, available_at DATETIME NOT NULL, "
    "delivered_at DATETIME DEFAULT NULL)";

std::string idOfFirst(SqlTransport& transport) {
    return transport.page({}, 1).messages.at(0).last<MessageIdStamp>()->id;
}

} // namespace

TEST_CASE("a table made by PHP keeps its rows and gains what it lacks") {
    OwnFile fixture;
    const auto php = fixture.connection();
    php->execute(tableOfPhp);
    php->execute(rowOfPhp);
    sendNote(fixture.first, 6);
    CHECK(fixture.first.messageCounts().ready == 2);
    const auto received = fixture.first.receive(5);
    CHECK(numbersOf(received) == std::vector<int>{5, 6});
    CHECK(Uuid::parse(received[0].last<MessageIdStamp>()->id).has_value());
    CHECK(single(*php, "SELECT delivered_at FROM messenger_messages WHERE id = 1") == "2026-01-02 03:04:05");
    CHECK(fixture.first.acknowledge(received) == 0);
}

TEST_CASE("messages of PHP in two databases have two ids") {
    OwnFile fixture;
    OwnFile another;
    for (auto* each : {&fixture, &another}) {
        each->first.setup();
        each->connection()->execute(rowOfPhp);
    }
    const auto id = idOfFirst(fixture.first);
    CHECK(id != idOfFirst(another.first));
    CHECK(id == idOfFirst(fixture.second));
}

TEST_CASE("a message of PHP has the same id whatever path leads to its database") {
    OwnFile fixture;
    fixture.first.setup();
    fixture.connection()->execute(rowOfPhp);
    const auto relative = std::filesystem::relative(fixture.path).string();
    REQUIRE(relative != fixture.path);
    SqliteTransport transport{
        {}, std::make_shared<SqliteDatabase>(relative), nullptr, fixture.codec, fixture.clock, fixture.ids};
    CHECK(idOfFirst(transport) == idOfFirst(fixture.first));
}

TEST_CASE("a message of PHP has another id than one that had its number before the table was emptied") {
    OwnFile fixture;
    fixture.first.setup();
    const auto php = fixture.connection();
    php->execute(rowOfPhp);
    const auto before = idOfFirst(fixture.first);
    php->execute("DELETE FROM messenger_messages; DELETE FROM sqlite_sequence");
    php->execute(rowOfPhp);
    php->execute("UPDATE messenger_messages SET created_at = '2026-01-03 03:04:04'");
    CHECK(fixture.first.page({}, 1).messages[0].last<TransportMessageIdStamp>()->id == "1");
    CHECK(idOfFirst(fixture.first) != before);
}

TEST_CASE("the table has Symfony's columns in Symfony's order and format") {
    OwnFile fixture;
    sendNote(fixture.first, 1, DelayStamp{std::chrono::milliseconds{90500}});
    const auto reader = fixture.connection();
    CHECK(single(*reader, "SELECT group_concat(name, ' ') FROM pragma_table_info('messenger_messages')") ==
          "id body headers queue_name created_at available_at delivered_at claims claim_token");
    CHECK(single(*reader, "SELECT headers FROM messenger_messages") == "{\"type\":\"note\"}");
    CHECK(single(*reader, "SELECT created_at FROM messenger_messages") == "2026-01-02 03:04:05");
    CHECK(single(*reader, "SELECT available_at FROM messenger_messages") == "2026-01-02 03:05:36");
    sendNote(fixture.first, 2, ParkedStamp{});
    CHECK(single(*reader, "SELECT available_at FROM messenger_messages WHERE id = 2") == "9999-12-31 23:59:59");
}

TEST_CASE("a row that a PHP worker holds is left alone for PHP's own hour") {
    OwnFile fixture;
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

TEST_CASE("headers that are not JSON make a message undecodable and lose nothing") {
    OwnFile fixture;
    sendNote(fixture.first, 1);
    fixture.connection()->execute("UPDATE messenger_messages SET headers = 'oops'");
    const auto received = fixture.first.receive(1);
    REQUIRE(received.size() == 1);
    const auto* message = received[0].message().as<UndecodableMessage>();
    REQUIRE(message != nullptr);
    CHECK(message->original.body == "1 a note");
    CHECK(*message->original.header("headers") == "oops");
}

TEST_CASE("columns that PHP's schema diff dropped come back, and claims in flight are stale and lose nothing") {
    for (const bool autoSetup : {true, false}) {
        CAPTURE(autoSetup);
        InTheApplicationsDatabase fixture;
        SqlTransportOptions options;
        options.autoSetup = autoSetup;
        SqliteTransport transport{options,
                                  std::make_shared<SqliteDatabase>(fixture.path),
                                  &fixture.unitOfWork,
                                  fixture.codec,
                                  fixture.clock,
                                  fixture.ids};
        fixture.first.setup();
        sendNote(transport, 1);
        const auto held = transport.receive(1);
        sendNote(transport, 2);
        const auto drop = [&] {
            SqliteConnection::openFile(fixture.path)
                ->execute("DROP INDEX IF EXISTS messenger_messages_free; DROP INDEX IF EXISTS "
                          "messenger_messages_claimed; ALTER TABLE messenger_messages DROP COLUMN claims; ALTER TABLE "
                          "messenger_messages DROP COLUMN claim_token");
        };
        drop();
        fixture.run([&] { CHECK(transport.acknowledge(held) == 1); });
        drop();
        CHECK(transport.messageCounts() == MessageCounts{1, 0, 1, 0});
        drop();
        CHECK(numbersOf(transport.receive(5)) == std::vector<int>{2});
        fixture.clock.advance(options.foreignLease + std::chrono::seconds{2});
        const auto again = transport.receive(1);
        REQUIRE(again.size() == 1);
        CHECK(again[0].last<DeliveryStamp>()->claims == 2);
        CHECK(transport.acknowledge(again) == 0);
    }
}
