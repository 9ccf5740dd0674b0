#include <CounterRow-odb.hpp>
#include <CounterRow.hpp>
#include <Domain/Missive/ConcurrencyConflict.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteUnitOfWork.hpp>
#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteError.hpp>
#include <tests/contract/IdempotencyStoreContract.hpp>
#include <tests/contract/InboxContract.hpp>
#include <tests/contract/StatementWatchContract.hpp>
#include <tests/contract/UnitOfWorkContract.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <odb/database.hxx>
#include <odb/exceptions.hxx>

#include <chrono>
#include <filesystem>
#include <fstream>

using namespace missive;
using namespace missive::test;

namespace {

struct OnSqlite {
    OnSqlite() { database.createSchema("", {"counter"}); }

    TemporaryDirectory directory;
    FakeClock clock;
    OdbSqliteDatabase database{directory.file("var/application.db"), std::chrono::milliseconds{500}};
    OdbSqliteUnitOfWork units{database, clock};
    RecordingListener listener;

    UnitOfWork& unitOfWork() { return units; }
    int read() {
        int count = 0;
        for ([[maybe_unused]] const auto& row : units.forReading().query<CounterRow>()) {
            ++count;
        }
        return count;
    }
    void write() {
        auto& rows = units.forWriting();
        rows.persist(CounterRow{read(), 0, 0});
    }
    void inside(FunctionRef<void(Inbox&)> action) {
        units.run({}, listener, [&] { action(units.inbox()); });
    }
    void inside(FunctionRef<void(IdempotencyStore&)> action) {
        RecordingListener own;
        units.run({}, own, [&] { action(units.idempotencyStore()); });
    }
    UnitOfWorkOutcome run(FunctionRef<void()> work) { return units.run({}, listener, work); }
};

struct WatchedSqlite {
    using Row = CounterRow;

    WatchedSqlite() {
        database.watchStatements(watch);
        database.createSchema("", {"counter"});
    }

    TemporaryDirectory directory;
    SystemClock clock;
    StatementWatch watch{clock};
    OdbSqliteDatabase database{directory.file("application.db")};
    OdbSqliteUnitOfWork units{database, clock};
    std::vector<std::string> addTrigger{"CREATE TABLE seen (id INTEGER)",
                                        "CREATE TRIGGER see AFTER INSERT ON counter BEGIN INSERT INTO seen VALUES "
                                        "(new.id); DELETE FROM seen WHERE id < 0; END"};
    std::string slowly = "WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 500000) "
                         "INSERT INTO seen SELECT i FROM n WHERE i < 0";
};

std::string errorOf(FunctionRef<void()> action) {
    try {
        action();
    } catch (const SqliteError& error) {
        return error.what();
    }
    return "no error";
}

} // namespace

TEST_CASE("the ODB unit of work keeps the contract") { unitOfWorkContract<OnSqlite>(); }

TEST_CASE("statements on SQLite are watched as the contract says") { statementWatchContract<WatchedSqlite>(); }

TEST_CASE("the SQLite inbox keeps the contract") { inboxContract<OnSqlite>(); }

TEST_CASE("the SQLite store of idempotent calls keeps the contract") { idempotencyStoreContract<OnSqlite>(); }

TEST_CASE("the answer of a call is saved with what the call wrote, or not at all") {
    OnSqlite fixture;
    const IdempotentCall call{"i", "f", FakeClock::start(), FakeClock::start() + std::chrono::hours{24}};
    const auto make = [&](bool fails) {
        return fixture.run([&] {
            CHECK_FALSE(fixture.units.idempotencyStore().claim(call));
            fixture.run([&] { fixture.write(); });
            fixture.units.idempotencyStore().complete("i", "a");
            if (fails) {
                throw std::runtime_error{"no"};
            }
        });
    };
    CHECK_THROWS_AS(make(true), std::runtime_error);
    fixture.run([&] { CHECK(fixture.read() == 0); });
    make(false);
    fixture.run([&] {
        CHECK(fixture.read() == 1);
        CHECK(fixture.units.idempotencyStore().claim(call)->answer == "a");
    });
}

TEST_CASE("idempotent calls are remembered inside a unit of work only") {
    OnSqlite fixture;
    CHECK_THROWS_WITH_AS(fixture.units.idempotencyStore().complete("i", "a"),
                         doctest::Contains("make it inside UnitOfWork::run"), std::logic_error);
}

TEST_CASE("a unit of work that touches no database begins no transaction") {
    OnSqlite fixture;
    const auto blocker = SqliteConnection::openFile(fixture.database.path());
    blocker->execute("BEGIN IMMEDIATE");
    bool ran = false;
    CHECK(fixture.run([&] { ran = true; }) == UnitOfWorkOutcome::Committed);
    CHECK(ran);
    UnitOfWorkPurpose query;
    query.access = UnitOfWorkPurpose::Access::Read;
    fixture.units.run(query, fixture.listener, [&] { CHECK(fixture.read() == 0); });
    blocker->execute("ROLLBACK");
}

TEST_CASE("rows of ODB and of SQL are written in one transaction") {
    OnSqlite fixture;
    const auto other = SqliteConnection::openFile(fixture.database.path());
    const auto count = [&] {
        auto statement = other->prepare("SELECT count(*) FROM counter");
        statement.step();
        return statement.integer(0);
    };
    fixture.run([&] {
        fixture.write();
        fixture.units.joined()->execute("INSERT INTO counter (id, value, version) VALUES (100, 1, 1)");
        CHECK(fixture.read() == 2);
        CHECK(count() == 0);
    });
    CHECK(count() == 2);
}

TEST_CASE("an object that another unit of work changed first is a concurrency conflict") {
    OnSqlite fixture;
    CounterRow stale{1, 0, 0};
    fixture.run([&] { fixture.units.forWriting().persist(stale); });
    fixture.run([&] {
        CounterRow fresh{};
        fixture.units.forReading().load(1, fresh);
        ++fresh.value;
        fixture.units.forWriting().update(fresh);
    });
    CHECK_THROWS_AS(fixture.run([&] {
        stale.value = 7;
        fixture.units.forWriting().update(stale);
    }),
                    ConcurrencyConflict);
}

TEST_CASE("an error of ODB that a handler knows passes unchanged") {
    OnSqlite fixture;
    fixture.run([&] { fixture.units.forWriting().persist(CounterRow{1, 0, 0}); });
    CHECK_THROWS_AS(fixture.run([&] { fixture.units.forWriting().persist(CounterRow{1, 0, 0}); }),
                    odb::object_already_persistent);
}

TEST_CASE("a database that someone else holds is a sentence that names the file") {
    OnSqlite fixture;
    const auto blocker = SqliteConnection::openFile(fixture.database.path());
    blocker->execute("BEGIN IMMEDIATE");
    CHECK(errorOf([&] { fixture.run([&] { fixture.write(); }); }) ==
          "The SQLite database \"" + fixture.database.path() +
              "\" is locked by another program; try again when it has finished.");
    blocker->execute("ROLLBACK");
    CHECK(errorOf([&] { fixture.run([&] { fixture.write(); }); }) == "no error");
}

TEST_CASE("a commit that SQLite refuses saves nothing and leaves the connection usable") {
    OnSqlite fixture;
    fixture.run([&] {
        fixture.units.joined()->execute(
            "CREATE TABLE child (parent INTEGER NOT NULL REFERENCES counter (id) DEFERRABLE "
            "INITIALLY DEFERRED)");
    });
    fixture.listener.told.clear();
    CHECK_THROWS_AS(fixture.run([&] {
        fixture.write();
        fixture.units.joined()->execute("INSERT INTO child VALUES (4711)");
    }),
                    SqliteError);
    CHECK(fixture.listener.told.empty());
    CHECK(fixture.run([&] { CHECK(fixture.read() == 0); }) == UnitOfWorkOutcome::Committed);
}

TEST_CASE("the schema is made once and never dropped") {
    OnSqlite fixture;
    fixture.run([&] { fixture.write(); });
    fixture.database.createSchema("", {"counter"});
    CHECK(OdbSqliteDatabase{fixture.database.path()}.path() == fixture.database.path());
    OdbSqliteDatabase again{fixture.database.path()};
    again.createSchema("", {"counter"});
    fixture.run([&] { CHECK(fixture.read() == 1); });
    CHECK_THROWS_WITH_AS(again.createSchema("", {"counter", "another"}),
                         doctest::Contains("holds only some of the tables"), std::runtime_error);
}

TEST_CASE("a file that is no database is refused by name") {
    TemporaryDirectory directory;
    const auto path = directory.file("notes.txt");
    std::ofstream{path} << std::string(5000, 'x');
    FakeClock clock;
    OdbSqliteDatabase database{path};
    OdbSqliteUnitOfWork units{database, clock};
    RecordingListener listener;
    CHECK(errorOf([&] { units.run({}, listener, [&] { units.forReading(); }); }) ==
          "The SQLite database \"" + path + "\" is not a database: the file holds something else.");
}

TEST_CASE("a database in a place where no file can be is refused by name") {
    FakeClock clock;
    RecordingListener listener;
    OdbSqliteDatabase database{"/proc/missive/application.db"};
    OdbSqliteUnitOfWork units{database, clock};
    CHECK(errorOf([&] {
              units.run({}, listener, [&] { units.forReading(); });
          }).find("\"/proc/missive/application.db\" cannot be opened") != std::string::npos);
}

TEST_CASE("declared tables are made with the first transaction and not before") {
    TemporaryDirectory directory;
    FakeClock clock;
    RecordingListener listener;
    OdbSqliteDatabase database{directory.file("var/application.db")};
    database.declareSchema("", {"counter"});
    OdbSqliteUnitOfWork units{database, clock};
    units.run({}, listener, [] {});
    CHECK_FALSE(std::filesystem::exists(database.path()));
    units.run({}, listener, [&] { units.forWriting().persist(CounterRow{1, 0, 0}); });
    CHECK(std::filesystem::exists(database.path()));
}
