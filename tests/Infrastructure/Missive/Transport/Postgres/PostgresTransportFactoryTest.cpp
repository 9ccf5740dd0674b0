#include <tests/Infrastructure/Missive/Transport/Postgres/PostgresRig.hpp>

#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresUnitOfWork.hpp>
#include <Infrastructure/Missive/Transport/Postgres/PostgresTransportFactory.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace missive;
using namespace missive::test;

namespace {

struct Factory : PostgresRig {
    OdbPostgresDatabase application{address, waiter, log};
    OdbPostgresUnitOfWork unitOfWork{application, clock};
    PostgresTransportFactory factory{address, &unitOfWork, {codec, clock, ids, waiter, log}};
    PostgresTransportFactory foreign{std::nullopt, nullptr, {codec, clock, ids, waiter, log}};

    Transport create(const std::string& dsn, std::map<std::string, std::string> options = {}) {
        return factory.create({"async", dsn, std::move(options)});
    }
    std::string refusal(const std::string& dsn) {
        try {
            create(dsn);
        } catch (const std::invalid_argument& error) {
            return error.what();
        }
        return "accepted";
    }
};

} // namespace

TEST_CASE("doctrine://default means PostgreSQL where the application's database is there") {
    Factory fixture;
    CHECK(fixture.factory.supports("doctrine://default"));
    CHECK_FALSE(fixture.foreign.supports("doctrine://default"));
    for (const auto* dsn : {"postgresql://h/d", "postgres://h/d", "pgsql://h/d"}) {
        CHECK(fixture.foreign.supports(dsn));
    }
    CHECK_FALSE(fixture.factory.supports("sqlite:///x.db"));
    CHECK(fixture.create("doctrine://default?queue_name=high").sharesTransaction);
    CHECK(fixture.create(fixture.url + "?queue_name=high").sharesTransaction);
    CHECK_FALSE(fixture.create(PostgresServer::shared().urlOf("postgres")).sharesTransaction);
}

TEST_CASE("options of the table and of the connection are told apart, and the DSN's win") {
    Factory fixture;
    const auto transport = fixture.create(fixture.url + "?redeliver_timeout=2.5&sslmode=disable&use_notify=0",
                                          {{"redeliver_timeout", "30"}, {"get_notify_timeout", "0"}});
    CHECK(transport.power<Keepalive>()->lease() == std::chrono::milliseconds{2500});
    CHECK(transport.receiver->receive(1).empty());
}

TEST_CASE("a wrong option of a PostgreSQL transport is refused in one sentence without the password") {
    Factory fixture;
    CHECK(fixture.refusal("doctrine://default?queue=x") ==
          "Transport \"async\": unknown option \"queue\"; allowed are auto_setup, check_delayed_interval, "
          "get_notify_timeout, queue_name, redeliver_timeout, table_name, use_notify.");
    CHECK(fixture.refusal("postgresql://u:s3cret@h/d?queue=x").find("and, for the connection, application_name") !=
          std::string::npos);
    CHECK(fixture.refusal("doctrine://other").find("the only one is \"default\"") != std::string::npos);
    CHECK(fixture.refusal("postgresql://u:s3cret@h") ==
          "Transport \"async\": \"postgresql://u:***@h\" names no database: write "
          "postgresql://user:password@host:5432/database.");
    CHECK(fixture.refusal("doctrine://default?table_name=a.b.c").find("a schema and a dot") != std::string::npos);
    CHECK(fixture.refusal("doctrine://default?table_name=" + std::string(63, 't')) == "accepted");
    CHECK(fixture.refusal("doctrine://default?table_name=" + std::string(64, 't')).find("at most 63 characters") !=
          std::string::npos);
    CHECK(fixture.refusal("doctrine://default?check_delayed_interval=soon").find("a number of milliseconds") !=
          std::string::npos);
}
