#include <CounterRow-odb.hpp>
#include <CounterRow.hpp>
#include <Domain/Missive/ConcurrencyConflict.hpp>
#include <Domain/Missive/IdempotentCallRunning.hpp>
#include <Infrastructure/Missive/Persistence/Odb/CommitUnknown.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresUnitOfWork.hpp>
#include <Infrastructure/Missive/Postgres/PostgresConnection.hpp>
#include <Infrastructure/Missive/Postgres/PostgresError.hpp>
#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>
#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <tests/contract/IdempotencyStoreContract.hpp>
#include <tests/contract/InboxContract.hpp>
#include <tests/contract/StatementWatchContract.hpp>
#include <tests/contract/UnitOfWorkContract.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/process/Eventually.hpp>
#include <tests/support/server/PostgresServer.hpp>

#include <odb/database.hxx>
#include <odb/exceptions.hxx>

#include <atomic>
#include <thread>

using namespace missive;
using namespace missive::test;

namespace {

struct WatchedPostgres {
    using Row = CounterRow;

    WatchedPostgres() {
        database.watchStatements(watch);
        database.createSchema("", {"counter"});
    }

    SystemClock clock;
    PollWaiter waiter;
    RecordingLog log;
    StatementWatch watch{clock};
    OdbPostgresDatabase database{PostgresAddress::of(Dsn::parse(PostgresServer::shared().newDatabase()), {}), waiter,
                                 log};
    OdbPostgresUnitOfWork units{database, clock};
    std::vector<std::string> addTrigger{
        "CREATE TABLE seen (id BIGINT)",
        "CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO seen VALUES (new.id); "
        "DELETE FROM seen WHERE id < 0; RETURN new; END'",
        "CREATE TRIGGER see AFTER INSERT ON counter FOR EACH ROW EXECUTE FUNCTION see()"};
    std::string slowly = "SELECT pg_sleep(0.05)";
};

struct OnPostgres {
    OnPostgres() { database.createSchema("", {"counter"}); }

    FakeClock clock;
    PollWaiter waiter;
    RecordingLog log;
    PostgresAddress address = PostgresAddress::of(Dsn::parse(PostgresServer::shared().newDatabase()), {});
    OdbPostgresDatabase database{address, waiter, log};
    OdbPostgresUnitOfWork units{database, clock};
    RecordingListener listener;
    std::atomic<int> nextId{0};

    UnitOfWork& unitOfWork() { return units; }
    int read() {
        int count = 0;
        for ([[maybe_unused]] const auto& row : units.forReading().query<CounterRow>()) {
            ++count;
        }
        return count;
    }
    void write() { units.forWriting().persist(CounterRow{nextId++, 0, 0}); }
    void inside(FunctionRef<void(Inbox&)> action) {
        units.run({}, listener, [&] { action(units.inbox()); });
    }
    void inside(FunctionRef<void(IdempotencyStore&)> action) {
        RecordingListener own;
        units.run({}, own, [&] { action(units.idempotencyStore()); });
    }
    UnitOfWorkOutcome run(FunctionRef<void()> work) { return units.run({}, listener, work); }
    std::unique_ptr<PostgresConnection> connection() {
        return PostgresConnection::open(address, PostgresConnection::Session::Kept);
    }
    std::int64_t count() { return connection()->run("SELECT count(*) FROM counter", {}).integer(0, 0); }
};

} // namespace

TEST_CASE("statements on PostgreSQL are watched as the contract says") { statementWatchContract<WatchedPostgres>(); }

TEST_CASE("the unit of work on PostgreSQL keeps the contract") { unitOfWorkContract<OnPostgres>(); }

TEST_CASE("the PostgreSQL inbox keeps the contract") { inboxContract<OnPostgres>(); }

TEST_CASE("the PostgreSQL store of idempotent calls keeps the contract") { idempotencyStoreContract<OnPostgres>(); }

TEST_CASE("the answer of a call is saved with what the call wrote, or not at all") {
    OnPostgres fixture;
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

TEST_CASE("a call that another unit of work has for too long is said to be running, and nothing of ours is saved") {
    OnPostgres fixture;
    const IdempotentCall call{"i", "f", FakeClock::start(), FakeClock::start() + std::chrono::hours{24}};
    SUBCASE("the first of all, which makes the table") {}
    SUBCASE("a later one") {
        fixture.inside([&](IdempotencyStore& store) {
            CHECK_FALSE(store.claim({"earlier", "f", call.at, call.expiresAt}));
            store.complete("earlier", "a");
        });
    }
    PostgresIdempotencyStore impatient{fixture.units, std::chrono::milliseconds{50}};
    fixture.run([&] {
        CHECK_FALSE(fixture.units.idempotencyStore().claim(call));
        fixture.units.idempotencyStore().complete("i", "a");
        std::thread other{[&] {
            RecordingListener own;
            CHECK_THROWS_AS(fixture.units.run({}, own,
                                              [&] {
                                                  fixture.write();
                                                  impatient.claim(call);
                                              }),
                            IdempotentCallRunning);
        }};
        other.join();
    });
    CHECK(fixture.count() == 0);
    fixture.run([&] {
        CHECK(impatient.claim(call)->answer == "a");
        CHECK(fixture.units.joined()->run("SHOW lock_timeout", {}).text(0, 0) == "0");
    });
}

TEST_CASE("the table of idempotent calls is made by the first that needs it, by however many at once") {
    OnPostgres fixture;
    std::vector<std::thread> threads;
    std::atomic<int> made{0};
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            fixture.inside([&](IdempotencyStore& store) {
                const IdempotentCall call{"i", "f", FakeClock::start(), FakeClock::start() + std::chrono::hours{24}};
                if (!store.claim(call)) {
                    store.complete("i", "a");
                    ++made;
                }
            });
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    CHECK(made == 1);
}

TEST_CASE("idempotent calls are remembered inside a unit of work only") {
    OnPostgres fixture;
    CHECK_THROWS_WITH_AS(fixture.units.idempotencyStore().complete("i", "a"),
                         doctest::Contains("make it inside UnitOfWork::run"), std::logic_error);
}

TEST_CASE("an inbox that was made without its index gets it while it is in use, also one left half made") {
    OnPostgres fixture;
    fixture.connection()->execute("CREATE TABLE messenger_inbox (message_id TEXT NOT NULL, handler TEXT NOT NULL, "
                                  "handled_at TIMESTAMP(0) WITHOUT "
                                  "TIME ZONE NOT NULL, PRIMARY KEY (message_id, handler))");
    const auto isIndexed = [&] {
        return fixture.connection()
                   ->run("SELECT 1 FROM pg_index WHERE indisvalid AND indisready AND indexrelid = "
                         "to_regclass('messenger_inbox_handled_at')",
                         {})
                   .rows() == 1;
    };
    const auto record = [&](OnPostgres& process) {
        OdbPostgresDatabase database{process.address, process.waiter, process.log};
        OdbPostgresUnitOfWork units{database, process.clock};
        units.run({}, process.listener, [&] { units.inbox().record(MessageIds{"m"}, "h", process.clock.now()); });
        return eventually(std::chrono::seconds{30}, isIndexed);
    };
    const auto writer = fixture.connection();
    writer->execute("BEGIN; INSERT INTO messenger_inbox VALUES ('other', 'h', now())");
    std::jthread later{[&] { writer->execute("COMMIT"); }};
    CHECK(record(fixture));
    fixture.connection()->execute(
        "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'messenger_inbox_handled_at'::regclass");
    CHECK(record(fixture));
}

TEST_CASE("rows of ODB and of SQL are written in one transaction") {
    OnPostgres fixture;
    fixture.run([&] {
        fixture.write();
        fixture.units.joined()->execute("INSERT INTO counter (id, value, version) VALUES (100, 1, 1)");
        CHECK(fixture.read() == 2);
        CHECK(fixture.count() == 0);
    });
    CHECK(fixture.count() == 2);
}

TEST_CASE("of two deliveries of one message at once the second waits and learns that the first was enough") {
    OnPostgres fixture;
    UnitOfWorkPurpose once;
    const MessageIds message{"message-1"};
    once.messageIds = message;
    once.handlerName = "handler";
    std::atomic<bool> firstWrote{false};
    std::atomic<bool> secondReads{false};
    auto secondOutcome = UnitOfWorkOutcome::Committed;
    std::thread second{[&] {
        RecordingListener own;
        secondOutcome = fixture.units.run(once, own, [&] {
            fixture.read();
            secondReads = true;
            while (!firstWrote) {
                std::this_thread::yield();
            }
            fixture.write();
        });
    }};
    const auto firstOutcome = fixture.units.run(once, fixture.listener, [&] {
        while (!secondReads) {
            std::this_thread::yield();
        }
        fixture.write();
        firstWrote = true;
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    });
    second.join();
    CHECK(firstOutcome == UnitOfWorkOutcome::Committed);
    CHECK(secondOutcome == UnitOfWorkOutcome::AlreadyDone);
    CHECK(fixture.count() == 1);
}

TEST_CASE("a unit of work that only reads sees one state of the database and cannot write to it") {
    OnPostgres fixture;
    UnitOfWorkPurpose query;
    query.access = UnitOfWorkPurpose::Access::Read;
    fixture.units.run(query, fixture.listener, [&] {
        CHECK(fixture.read() == 0);
        fixture.connection()->execute("INSERT INTO counter (id, value, version) VALUES (100, 1, 1)");
        CHECK(fixture.read() == 0);
        CHECK(fixture.units.lockingClause().empty());
    });
    CHECK_THROWS_AS(fixture.units.run(query, fixture.listener,
                                      [&] { fixture.units.joinedForReading()->execute("DELETE FROM counter"); }),
                    PostgresError);
    CHECK(fixture.count() == 1);
}

TEST_CASE("an object that another unit of work changed first is a concurrency conflict") {
    OnPostgres fixture;
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

TEST_CASE("one of two units of work that wait for each other is a concurrency conflict and the other one saves") {
    OnPostgres fixture;
    fixture.run([&] {
        fixture.write();
        fixture.write();
    });
    std::atomic<int> waiting{0};
    std::atomic<int> conflicts{0};
    const auto lockBoth = [&](int first, int second) {
        RecordingListener own;
        const auto lock = [&](int id) {
            fixture.units.joined()->execute("UPDATE counter SET value = value + 1 WHERE id = " + std::to_string(id));
        };
        try {
            fixture.units.run({}, own, [&] {
                lock(first);
                ++waiting;
                while (waiting < 2) {
                    std::this_thread::yield();
                }
                lock(second);
            });
        } catch (const TransientError&) {
            ++conflicts;
        }
    };
    std::thread other{[&] { lockBoth(1, 0); }};
    lockBoth(0, 1);
    other.join();
    CHECK(conflicts == 1);
    CHECK(fixture.connection()->run("SELECT sum(value)::bigint FROM counter", {}).integer(0, 0) == 2);
}

TEST_CASE("after a statement that failed nothing is saved, even when the work caught its error") {
    OnPostgres fixture;
    fixture.run([&] { fixture.units.forWriting().persist(CounterRow{1, 0, 0}); });
    fixture.listener.told.clear();
    CHECK_THROWS_WITH_AS(fixture.run([&] {
        fixture.units.forWriting().persist(CounterRow{2, 0, 0});
        CHECK_THROWS_AS(fixture.units.forWriting().persist(CounterRow{1, 0, 0}), odb::object_already_persistent);
    }),
                         doctest::Contains("a statement of the unit of work failed before"), PostgresError);
    CHECK(fixture.listener.told.empty());
    CHECK(fixture.count() == 1);
    CHECK(fixture.run([&] { CHECK(fixture.read() == 1); }) == UnitOfWorkOutcome::Committed);
}

TEST_CASE("the schema is made once and never dropped, by however many at once") {
    OnPostgres fixture;
    fixture.run([&] { fixture.write(); });
    fixture.database.createSchema("", {"counter"});
    CHECK(fixture.count() == 1);
    CHECK_THROWS_WITH_AS(fixture.database.createSchema("", {"counter", "another"}),
                         doctest::Contains("holds only some of the tables"), std::runtime_error);
    fixture.connection()->execute("DROP TABLE counter; DROP TABLE messenger_inbox");
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            OdbPostgresDatabase database{fixture.address, fixture.waiter, fixture.log};
            database.declareSchema("", {"counter"});
            database.prepare();
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    CHECK(fixture.count() == 0);
}

TEST_CASE("units of work go on when the server was restarted between them") {
    PostgresServer server;
    PollWaiter waiter;
    RecordingLog log;
    FakeClock clock;
    RecordingListener listener;
    OdbPostgresDatabase database{PostgresAddress::of(Dsn::parse(server.newDatabase()), {}), waiter, log};
    database.createSchema("", {"counter"});
    OdbPostgresUnitOfWork units{database, clock};
    units.run({}, listener, [&] { units.forWriting().persist(CounterRow{1, 0, 0}); });
    server.stop();
    server.start();
    units.run({}, listener, [&] { units.forWriting().persist(CounterRow{2, 0, 0}); });
    CHECK_THROWS_WITH_AS(units.run({}, listener,
                                   [&] {
                                       units.forWriting().persist(CounterRow{3, 0, 0});
                                       server.kill();
                                       units.forWriting().persist(CounterRow{4, 0, 0});
                                   }),
                         doctest::Contains("is gone"), PostgresError);
    std::thread waiting{[&] {
        units.run({}, listener, [&] {
            CounterRow row{};
            CHECK(units.forReading().find(2, row));
            CHECK_FALSE(units.forReading().find(3, row));
        });
    }};
    server.start();
    waiting.join();
}

TEST_CASE("a reply to a commit that never came is reported as what it is") {
    OnPostgres fixture;
    CHECK_THROWS_AS(fixture.run([&] {
        fixture.write();
        // Deferred to the commit, during which the server ends this very session.
        fixture.units.joined()->execute(
            "CREATE FUNCTION end_session() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM "
            "pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); RETURN NULL; END $$; CREATE CONSTRAINT "
            "TRIGGER at_commit AFTER INSERT ON counter DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "
            "end_session()");
        fixture.write();
    }),
                    CommitUnknown);
    CHECK_FALSE(fixture.units.active());
    CHECK(fixture.run([&] { CHECK(fixture.read() == 0); }) == UnitOfWorkOutcome::Committed);
}
