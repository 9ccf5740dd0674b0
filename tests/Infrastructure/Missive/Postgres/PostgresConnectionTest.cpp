#include <Infrastructure/Missive/Postgres/PostgresDatabase.hpp>
#include <Infrastructure/Missive/Postgres/PostgresError.hpp>
#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/server/PostgresServer.hpp>

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <thread>

using namespace missive;
using namespace missive::test;
using Session = PostgresConnection::Session;

namespace {

PostgresAddress addressOf(const std::string& text) { return PostgresAddress::of(Dsn::parse(text), {}); }

std::unique_ptr<PostgresConnection> opened(Session session = Session::Kept) {
    return PostgresConnection::open(addressOf(PostgresServer::shared().urlOf("postgres")), session);
}

} // namespace

TEST_CASE_TEMPLATE("parameters arrive as they are", Kind, std::true_type, std::false_type) {
    const auto connection = opened(Kind::value ? Session::Kept : Session::PerTransaction);
    const std::string odd = "a'b\"c\\d {,} \xC3\xBC\n\x01";
    const std::array<std::string_view, 3> texts{odd, "", "NULL"};
    const std::array<std::int64_t, 2> numbers{-1, 1LL << 40};
    const TimePoint time{std::chrono::sys_days{std::chrono::year{1999} / 12 / 31} + std::chrono::milliseconds{1500}};
    const std::array<TimePoint, 1> times{time};
    for (int i = 0; i < 2; ++i) {
        const auto result = connection->run(
            "SELECT $1, $2, $3::text, $4[1], array_length($4, 1)::bigint, $4[3], $5[2], $6[1]::text",
            PostgresParameters{}.text(odd).integer(-5).time(time).texts(texts).integers(numbers).times(times));
        CHECK(result.text(0, 0) == odd);
        CHECK(result.integer(0, 1) == -5);
        CHECK(result.text(0, 2) == "1999-12-31 00:00:01");
        CHECK(result.text(0, 3) == odd);
        CHECK(result.integer(0, 4) == 3);
        CHECK(result.text(0, 5) == "NULL");
        CHECK(result.integer(0, 6) == 1LL << 40);
        CHECK(result.text(0, 7) == "1999-12-31 00:00:01");
    }
}

TEST_CASE("an empty array has no elements") {
    const auto result =
        opened()->run("SELECT coalesce(array_length($1, 1), 0)::bigint, $1 IS NULL", PostgresParameters{}.texts({}));
    CHECK(result.integer(0, 0) == 0);
    CHECK(result.integer(0, 1) == 0);
}

TEST_CASE("a server that is not there is a sentence without the password") {
    try {
        PostgresConnection::open(addressOf("postgresql://u:hunter2@127.0.0.1:1/shop"), Session::Kept);
        FAIL("connected");
    } catch (const PostgresError& error) {
        const std::string text = error.what();
        CHECK(text.find("The PostgreSQL database \"postgresql://127.0.0.1:1/shop\" cannot be reached: ") == 0);
        CHECK(text.find("hunter2") == text.npos);
        CHECK(error.isAway());
    }
}

TEST_CASE("what the server refuses is a sentence with its state") {
    const auto connection = opened();
    CHECK_THROWS_WITH_AS(connection->execute("SELECT 1/0"), doctest::Contains("refuses: division by zero [22012]"),
                         PostgresError);
    try {
        connection->execute("SELECT * FROM nowhere");
        FAIL("found");
    } catch (const PostgresError& error) {
        CHECK(error.isMissingSchema());
        CHECK(std::string{error.what()}.find("set it up first") != std::string::npos);
    }
}

TEST_CASE("a transaction and its failure are known without asking") {
    const auto connection = opened();
    CHECK_FALSE(connection->inTransaction());
    connection->execute("BEGIN");
    CHECK(connection->inTransaction());
    CHECK_FALSE(connection->inFailedTransaction());
    CHECK_THROWS(connection->execute("SELECT 1/0"));
    CHECK(connection->inFailedTransaction());
}

TEST_CASE("a pool lends no connection that was cut") {
    PollWaiter waiter;
    RecordingLog log;
    PostgresDatabase database{addressOf(PostgresServer::shared().urlOf("postgres")), Session::Kept, waiter, log};
    const auto processOf = [](PostgresConnection& connection) {
        return connection.run("SELECT pg_backend_pid()", {}).integer(0, 0);
    };
    const auto first = processOf(*database.connection());
    CHECK(processOf(*database.connection()) == first);
    opened()->execute("SELECT pg_terminate_backend(" + std::to_string(first) + ", 5000)");
    CHECK(processOf(*database.connection()) != first);
}

TEST_CASE("a server that restarts is waited for, one that was never there is not") {
    PostgresServer server;
    PollWaiter waiter;
    RecordingLog log;
    const auto address = addressOf(server.urlOf("postgres"));
    PostgresDatabase known{address, Session::Kept, waiter, log};
    known.connection();
    server.stop();
    PostgresDatabase unknown{address, Session::Kept, waiter, log};
    CHECK_THROWS_AS(unknown.connection(), PostgresError);
    CHECK(log.records().empty());
    std::thread waiting{[&] { CHECK(known.connection()->run("SELECT 1::bigint", {}).integer(0, 0) == 1); }};
    while (log.records().empty()) {
        std::this_thread::yield();
    }
    server.start();
    waiting.join();
    CHECK(log.records().size() == 1);
}
