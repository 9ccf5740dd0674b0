#include <UI/Missive/Http/Idempotency/IdempotentAnswers.hpp>

#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresUnitOfWork.hpp>
#include <Infrastructure/Missive/Postgres/PostgresIdempotencyStore.hpp>
#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>
#include <tests/UI/Missive/Http/Idempotency/IdempotencyRace.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/SilentUnitOfWorkListener.hpp>
#include <tests/support/server/PostgresServer.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <thread>

namespace missive::test {

namespace {

struct Instance {
    explicit Instance(const std::string& url) : database{PostgresAddress::of(Dsn::parse(url), {}), waiter, log} {
        run([&] { units.joined()->execute("CREATE TABLE IF NOT EXISTS effect (n INTEGER)"); });
    }

    void run(FunctionRef<void()> work) { units.run({}, listener, work); }
    void insert() {
        run([&] { units.joined()->execute("INSERT INTO effect VALUES (1)"); });
    }
    std::int64_t effects() {
        std::int64_t count = 0;
        run([&] { count = units.joined()->run("SELECT count(*) FROM effect", {}).integer(0, 0); });
        return count;
    }

    FakeClock clock;
    PollWaiter waiter;
    RecordingLog log;
    OdbPostgresDatabase database;
    OdbPostgresUnitOfWork units{database, clock};
    SilentUnitOfWorkListener listener;
    IdempotentAnswers answers{{units, listener}, units.idempotencyStore(), clock};
};

} // namespace

TEST_CASE("H-11: a hundred of one request at once, from two processes on PostgreSQL, take effect once") {
    const auto url = PostgresServer::shared().newDatabase();
    Instance one{url};
    Instance other{url};
    idempotencyRace(one, other);
}

TEST_CASE("H-11: a request that another process has for too long is told to come again") {
    const auto url = PostgresServer::shared().newDatabase();
    Instance one{url};
    Instance other{url};
    PostgresIdempotencyStore impatient{other.units, std::chrono::milliseconds{50}};
    IdempotentAnswers answers{{other.units, other.listener}, impatient, other.clock};
    const auto ask = [&] { return answers.run({"i", "f"}, [] { return HttpResponse::empty(500); }); };
    one.answers.run({"i", "f"}, [&] {
        one.insert();
        std::thread waiting{[&] {
            try {
                ask();
                FAIL("nothing was wrong");
            } catch (const HttpError& error) {
                CHECK(error.problem().status == 409);
                CHECK(error.problem().headers.find("Retry-After") == "1");
            }
        }};
        waiting.join();
        return HttpResponse::empty(204);
    });
    CHECK(ask().status == 204);
}

} // namespace missive::test
