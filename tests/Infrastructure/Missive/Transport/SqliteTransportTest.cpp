#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteUnitOfWork.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteError.hpp>
#include <Infrastructure/Missive/Transport/Sqlite/SqliteTransport.hpp>
#include <contract/TransportContract.hpp>
#include <support/NoteCodec.hpp>
#include <support/RecordingListener.hpp>
#include <support/SequenceIds.hpp>
#include <support/TemporaryDirectory.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <stdexcept>

using namespace missive;
using namespace missive::test;

namespace {

constexpr const char* tableOfPhp =
    "CREATE TABLE messenger_messages (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, body CLOB NOT NULL, headers CLOB "
    "NOT NULL, queue_name VARCHAR(190) NOT NULL, created_at DATETIME NOT NULL, available_at DATETIME NOT NULL, "
    "delivered_at DATETIME DEFAULT NULL)";
constexpr const char* rowOfPhp =
    "INSERT INTO messenger_messages (body, headers, queue_name, created_at, available_at) VALUES ('5 from PHP', "
    "'{\"type\":\"note\"}', 'default', '2026-01-02 03:04:04', '2026-01-02 03:04:04')";

struct OwnFile {
    TemporaryDirectory directory;
    FakeClock clock;
    NoteCodec codec;
    SequenceIds ids;
    std::string path = directory.file("var/queue.db");
    SqliteTransport first{{}, std::make_shared<SqliteDatabase>(path), nullptr, codec, clock, ids};
    SqliteTransport second{{}, std::make_shared<SqliteDatabase>(path), nullptr, codec, clock, ids};

    SqliteTransport& transport() { return first; }
    SqliteTransport& other() { return second; }
    std::unique_ptr<SqliteConnection> connection() {
        SqliteDatabase::createDirectoryOf(path);
        return SqliteConnection::openFile(path);
    }
};

struct InTheApplicationsDatabase {
    TemporaryDirectory directory;
    FakeClock clock;
    NoteCodec codec;
    SequenceIds ids;
    std::string path = directory.file("application.db");
    OdbSqliteDatabase database{path};
    OdbSqliteUnitOfWork unitOfWork{database, clock};
    SqliteTransport first{{}, std::make_shared<SqliteDatabase>(path), &unitOfWork, codec, clock, ids};
    SqliteTransport second{{}, std::make_shared<SqliteDatabase>(path), nullptr, codec, clock, ids};

    SqliteTransport& transport() { return first; }
    SqliteTransport& other() { return second; }
    UnitOfWorkOutcome run(FunctionRef<void()> work) {
        RecordingListener listener;
        return unitOfWork.run({}, listener, work);
    }
};

std::string single(SqliteConnection& connection, const std::string& sql) {
    auto statement = connection.prepare(sql);
    return statement.step() ? statement.text(0) : "nothing";
}

std::string idOfFirst(SqlTransport& transport) { return transport.list(1).at(0).last<MessageIdStamp>()->id; }

} // namespace

TEST_CASE_TEMPLATE("the SQLite transport keeps the contract", Fixture, OwnFile, InTheApplicationsDatabase) {
    transportContract<Fixture>();
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

TEST_CASE("a table made by PHP keeps its rows and gains what it lacks") {
    OwnFile fixture;
    const auto php = fixture.connection();
    php->execute(tableOfPhp);
    php->execute(rowOfPhp);
    sendNote(fixture.first, 6);
    CHECK(fixture.first.messageCounts().ready == 2);
    const auto received = fixture.first.receive(5);
    CHECK(numbersOf(received) == std::vector<int>{5, 6});
    CHECK(received[0].last<MessageIdStamp>()->id.starts_with("messenger_messages:1-"));
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
    CHECK(fixture.first.list(1)[0].last<TransportMessageIdStamp>()->id == "1");
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
    CHECK(fixture.first.list(5).empty());
    CHECK(fixture.first.messageCounts() == MessageCounts{});
    CHECK(failed.receive(1).size() == 1);
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

TEST_CASE("a commit wakes a waiting worker several times, for it may become visible late") {
    OwnFile fixture;
    fixture.first.setup();
    const int descriptor = fixture.first.descriptor();
    quieten(fixture.first);
    fixture.connection()->execute(rowOfPhp);
    using Clock = std::chrono::steady_clock;
    const auto committed = Clock::now();
    int wakeUps = 0;
    auto last = committed;
    while (isReadable(descriptor, 400)) {
        last = Clock::now();
        fixture.first.drain();
        ++wakeUps;
    }
    CHECK(wakeUps >= 8);
    CHECK(last - committed >= std::chrono::milliseconds{400});
}

TEST_CASE("a database whose folder cannot be watched is an error") {
    OwnFile fixture;
    fixture.first.setup();
    fixture.first.messageCounts();
    std::filesystem::remove_all(std::filesystem::path{fixture.path}.parent_path());
    CHECK_THROWS_WITH_AS(fixture.first.descriptor(), doctest::Contains("gives no file watch"), TransportError);
}

TEST_CASE("a commit of another process wakes a waiting worker") {
    OwnFile fixture;
    fixture.first.setup();
    const int descriptor = fixture.first.descriptor();
    quieten(fixture.first);
    CHECK_FALSE(isReadable(descriptor, 0));
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        execlp("sqlite3", "sqlite3", fixture.path.c_str(), rowOfPhp, nullptr);
        const auto connection = SqliteConnection::openFile(fixture.path);
        connection->execute(rowOfPhp);
        _exit(0);
    }
    CHECK(isReadable(descriptor, 5000));
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(status == 0);
    fixture.first.drain();
    CHECK(numbersOf(fixture.first.receive(1)) == std::vector<int>{5});
}
