#include <Infrastructure/Missive/Sqlite/SqliteDatabase.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteError.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteTransaction.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace missive;
using namespace missive::test;
using missive::test::TemporaryDirectory;

namespace {

std::int64_t count(SqliteConnection& connection) {
    auto statement = connection.prepare("SELECT count(*) FROM t");
    statement.step();
    return statement.integer(0);
}

} // namespace

TEST_CASE("a transaction that was not committed leaves nothing") {
    TemporaryDirectory directory;
    SqliteDatabase database{directory.file("a/b.db")};
    const auto connection = database.connection();
    connection->execute("CREATE TABLE t (v)");
    {
        SqliteTransaction transaction{*connection};
        connection->execute("INSERT INTO t VALUES (1)");
    }
    CHECK(count(*connection) == 0);
    SqliteTransaction transaction{*connection};
    connection->execute("INSERT INTO t VALUES (1)");
    {
        SqliteTransaction part{*connection};
        connection->execute("INSERT INTO t VALUES (2)");
    }
    {
        SqliteTransaction part{*connection};
        connection->execute("INSERT INTO t VALUES (3)");
        part.commit();
    }
    transaction.commit();
    CHECK(count(*connection) == 2);
}

TEST_CASE("the same statement can be under way twice") {
    TemporaryDirectory directory;
    const auto connection = SqliteConnection::openFile(directory.file("x.db"));
    connection->execute("CREATE TABLE t (v); INSERT INTO t VALUES (1), (2)");
    int pairs = 0;
    auto outer = connection->prepare("SELECT v FROM t");
    while (outer.step()) {
        auto inner = connection->prepare("SELECT v FROM t");
        while (inner.step()) {
            ++pairs;
        }
    }
    CHECK(pairs == 4);
}

TEST_CASE("a statement that failed can be used again") {
    TemporaryDirectory directory;
    const auto connection = SqliteConnection::openFile(directory.file("x.db"));
    connection->execute("CREATE TABLE t (v UNIQUE)");
    const auto insert = [&](std::string_view value) {
        connection->prepare("INSERT INTO t VALUES (?)").bind(1, value).run();
    };
    insert("a");
    CHECK_THROWS_AS(insert("a"), SqliteError);
    insert("b");
    CHECK(count(*connection) == 2);
}

TEST_CASE("many threads can open and write to a new database at once") {
    TemporaryDirectory directory;
    for (int round = 0; round < 10; ++round) {
        const auto path = directory.file("new" + std::to_string(round) + ".db");
        SqliteDatabase database{path};
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&database] {
                const auto connection = database.connection();
                connection->execute("CREATE TABLE IF NOT EXISTS t (v)");
                connection->execute("INSERT INTO t VALUES (1)");
            });
        }
        for (auto& thread : threads) {
            thread.join();
        }
        CHECK(count(*database.connection()) == 4);
    }
}

TEST_CASE("an in-memory database cannot be shared by connections") {
    CHECK_THROWS_WITH_AS(SqliteDatabase{":memory:"}, doctest::Contains("needs a file"), std::invalid_argument);
}

TEST_CASE("an error of SQLite is a sentence that names the file") {
    CHECK(std::string{SqliteError{13, "a.db", "full"}.what()} ==
          "The SQLite database \"a.db\" cannot grow: the disk is full.");
    CHECK(SqliteError{5, "a.db", "busy"}.isLocked());
    CHECK(SqliteError{1, "a.db", "no such table: t"}.isMissingSchema());
    CHECK_FALSE(SqliteError{1, "a.db", "near \"x\": syntax error"}.isMissingSchema());
}
