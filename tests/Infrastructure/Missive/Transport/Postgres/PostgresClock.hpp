#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Missive/Postgres/PostgresConnection.hpp>
#include <tests/support/FakeClock.hpp>

#include <chrono>
#include <cstdint>
#include <memory>

namespace missive::test {

/// A FakeClock that one database goes by as well: its `statement_timestamp()` is found before PostgreSQL's own.
class PostgresClock final : public Clock {
public:
    explicit PostgresClock(const PostgresAddress& address)
        : connection_{PostgresConnection::open(address, PostgresConnection::Session::Kept)} {
        connection_->execute("CREATE TABLE fake_time (at TIMESTAMPTZ NOT NULL); INSERT INTO fake_time VALUES (now()); "
                             "CREATE FUNCTION public.statement_timestamp() RETURNS TIMESTAMPTZ STABLE LANGUAGE sql AS "
                             "'SELECT at FROM public.fake_time'; DO $do$ BEGIN EXECUTE format('ALTER DATABASE %I SET "
                             "search_path TO public, pg_catalog', current_database()); END $do$");
        tell();
    }

    TimePoint now() const override { return clock_.now(); }
    std::chrono::nanoseconds elapsed() const override { return clock_.elapsed(); }

    void advance(std::chrono::nanoseconds time) {
        clock_.advance(time);
        tell();
    }

private:
    void tell() {
        const auto time = std::chrono::floor<std::chrono::microseconds>(now().time_since_epoch());
        connection_->run("UPDATE fake_time SET at = TIMESTAMPTZ 'epoch' + $1 * INTERVAL '1 microsecond'",
                         PostgresParameters{}.integer(time.count()));
    }

    FakeClock clock_;
    std::unique_ptr<PostgresConnection> connection_;
};

} // namespace missive::test
