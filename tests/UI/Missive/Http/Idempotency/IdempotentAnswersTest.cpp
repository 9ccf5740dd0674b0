#include <UI/Missive/Http/Idempotency/IdempotentAnswers.hpp>

#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteUnitOfWork.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteConnection.hpp>
#include <UI/Missive/Http/Idempotency/ResponseRecord.hpp>
#include <UI/Missive/Http/Problem/HttpError.hpp>
#include <tests/UI/Missive/Http/Idempotency/IdempotencyRace.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/RecordingListener.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

namespace {

struct Instance {
    explicit Instance(const std::string& path) : database{path} {
        run([&] { units.joined()->execute("CREATE TABLE IF NOT EXISTS effect (n INTEGER)"); });
        listener.told.clear();
    }

    void run(FunctionRef<void()> work) { units.run({}, listener, work); }
    /// As a command does behind its bus.
    void insert() {
        run([&] { units.joined()->execute("INSERT INTO effect VALUES (1)"); });
    }
    std::int64_t count(const std::string& table) {
        const auto connection = SqliteConnection::openFile(database.path());
        auto statement = connection->prepare("SELECT count(*) FROM " + table);
        statement.step();
        return statement.integer(0);
    }
    std::int64_t effects() { return count("effect"); }

    FakeClock clock;
    OdbSqliteDatabase database;
    OdbSqliteUnitOfWork units{database, clock};
    RecordingListener listener;
    IdempotentAnswers answers{{units, listener}, units.idempotencyStore(), clock};
};

struct Rig {
    TemporaryDirectory directory;
    Instance instance{directory.file("application.db")};

    HttpResponse ask(FunctionRef<HttpResponse()> command, const std::string& fingerprint = "f") {
        return instance.answers.run({"i", fingerprint}, command);
    }
    HttpResponse create(std::string body = "{}") {
        return ask([&] {
            instance.insert();
            return HttpResponse::json(201, body);
        });
    }
    ProblemDetails problemOf(FunctionRef<void()> action) {
        try {
            action();
        } catch (const HttpError& error) {
            return error.problem();
        }
        throw std::logic_error{"There was no problem."};
    }
};

const auto neverCalled = [] {
    FAIL("the command was called again");
    return HttpResponse{};
};

} // namespace

TEST_CASE("H-11: a request that is repeated has the answer it had, and takes effect once") {
    Rig rig;
    const auto first = rig.create(R"({"orderId":"7"})");
    CHECK(first.status == 201);
    CHECK_FALSE(first.headers.find("Idempotent-Replayed"));
    for (int i = 0; i < 2; ++i) {
        const auto again = rig.ask(neverCalled);
        CHECK(again.status == 201);
        CHECK(again.body == first.body);
        CHECK(again.headers.find("Content-Type") == "application/json");
        CHECK(again.headers.find("Idempotent-Replayed") == "true");
    }
    CHECK(rig.instance.effects() == 1);
}

TEST_CASE("H-11: a hundred of one request at once, from two processes on SQLite, take effect once") {
    TemporaryDirectory directory;
    Instance one{directory.file("application.db")};
    Instance other{directory.file("application.db")};
    idempotencyRace(one, other);
}

TEST_CASE("H-11: while a request is under way the same one is told to come again, and another one is handled") {
    Rig rig;
    rig.ask([&] {
        const auto problem = rig.problemOf([&] { rig.ask(neverCalled); });
        CHECK(problem.status == 409);
        CHECK(problem.code == "request.idempotency_key");
        CHECK(problem.headers.find("Retry-After") == "1");
        rig.instance.answers.run({"another", "f"}, [] { return HttpResponse::empty(204); });
        return HttpResponse::empty(204);
    });
    CHECK(rig.ask(neverCalled).status == 204);
}

TEST_CASE("H-13: a key that was used for another request is refused, and the first request keeps its answer") {
    Rig rig;
    rig.create();
    const auto problem = rig.problemOf([&] { rig.ask(neverCalled, "another"); });
    CHECK(problem.status == 422);
    CHECK(problem.code == "request.idempotency_key");
    CHECK(rig.ask(neverCalled).status == 201);
}

TEST_CASE("a request that fails leaves nothing behind and is handled again") {
    Rig rig;
    const auto failed = rig.ask([&] {
        rig.instance.insert();
        return HttpResponse::json(422, "{}");
    });
    CHECK(failed.status == 422);
    CHECK_THROWS_WITH_AS(rig.ask([&]() -> HttpResponse {
        rig.instance.insert();
        throw std::runtime_error{"no"};
    }),
                         "no", std::runtime_error);
    CHECK(rig.instance.listener.told.empty());
    CHECK(rig.create().status == 201);
    CHECK(rig.instance.effects() == 1);
    CHECK(rig.instance.count("missive_http_idempotency") == 1);
}

TEST_CASE("what a command puts off until it is saved happens once, and not for a repetition") {
    Rig rig;
    const auto ask = [&] {
        return rig.ask([&] {
            rig.instance.insert();
            rig.instance.units.afterCommit([&] { rig.instance.listener.told.emplace_back("released"); });
            CHECK(rig.instance.listener.told.empty());
            return HttpResponse::empty(204);
        });
    };
    ask();
    CHECK(rig.instance.listener.told == std::vector<std::string>{"after", "released"});
    ask();
    CHECK(rig.instance.listener.told == std::vector<std::string>{"after", "released", "after"});
}

TEST_CASE("an answer that is too long to be kept is told once, and afterwards where to find what was done") {
    Rig rig;
    const auto first = rig.ask([&] {
        rig.instance.insert();
        auto created = HttpResponse::json(201, std::string(ResponseRecord::mostBytes + 1, 'x'));
        created.headers.add("Location", "/orders/7");
        return created;
    });
    CHECK(first.body.size() == ResponseRecord::mostBytes + 1);
    const auto problem = rig.problemOf([&] { rig.ask(neverCalled); });
    CHECK(problem.status == 409);
    CHECK(problem.detail == "This was done with status 201, and the answer was too long to be kept: read what was "
                            "changed.");
    CHECK(problem.headers.find("Location") == "/orders/7");
    CHECK_FALSE(problem.headers.find("Retry-After"));
    CHECK(rig.instance.effects() == 1);
}

TEST_CASE("an answer is kept for a day") {
    Rig rig;
    rig.create();
    rig.instance.clock.advance(std::chrono::hours{24} - std::chrono::seconds{1});
    CHECK(rig.ask(neverCalled).status == 201);
    rig.instance.clock.advance(std::chrono::seconds{1});
    CHECK_FALSE(rig.create().headers.find("Idempotent-Replayed"));
    CHECK(rig.instance.effects() == 2);
}

} // namespace missive::test
