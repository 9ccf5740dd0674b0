#include <Infrastructure/Missive/Postgres/PostgresRestartSignal.hpp>

#include <Infrastructure/Missive/Postgres/PostgresError.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/server/PostgresServer.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <optional>

using namespace missive;
using namespace missive::test;
using namespace std::chrono_literals;

TEST_CASE("a request is seen by everyone at the database, within a second, and the newest counts") {
    auto& server = PostgresServer::shared();
    const auto address = PostgresAddress::of(Dsn::parse(server.urlOf("postgres")), {});
    FakeClock clock;
    PostgresRestartSignal asking{address, clock};
    const PostgresRestartSignal looking{address, clock};
    CHECK(looking.requestedAt() == std::nullopt);
    const TimePoint at{1767323045123456us};
    asking.request(at);
    CHECK(asking.requestedAt() == at);
    CHECK(looking.requestedAt() == std::nullopt);
    clock.advance(1s);
    CHECK(looking.requestedAt() == at);
    asking.request(at + 1us);
    clock.advance(1s);
    CHECK(looking.requestedAt() == at + 1us);
}

TEST_CASE("while the database is away what it said last holds") {
    FakeClock clock;
    const auto address = PostgresAddress::of(Dsn::parse("postgresql://u:p@127.0.0.1:1/shop"), {});
    const PostgresRestartSignal signal{address, clock};
    CHECK(signal.requestedAt() == std::nullopt);
    CHECK_THROWS_AS(PostgresRestartSignal(address, clock).request(TimePoint{}), PostgresError);
}
