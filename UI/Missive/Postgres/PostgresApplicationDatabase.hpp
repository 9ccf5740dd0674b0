#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/Waiter.hpp>
#include <Infrastructure/Missive/Dsn/Dsn.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresUnitOfWork.hpp>
#include <Infrastructure/Missive/Postgres/PostgresRestartSignal.hpp>
#include <UI/Missive/ApplicationDatabase.hpp>

#include <memory>

namespace missive {

/// The application's database on a PostgreSQL server.
class PostgresApplicationDatabase final : public ApplicationDatabase {
public:
    /// Null where the URL names no PostgreSQL server. Throws std::invalid_argument where it is wrong.
    static std::unique_ptr<PostgresApplicationDatabase> at(const Dsn& url, Clock& clock, Waiter& waiter, Log& log);

    PostgresApplicationDatabase(PostgresAddress address, Clock& clock, Waiter& waiter, Log& log);

    OdbPostgresDatabase& database() noexcept override { return database_; }
    OdbPostgresUnitOfWork& unitOfWork() noexcept override { return unitOfWork_; }
    RestartSignal& restartSignal() noexcept override { return restartSignal_; }

private:
    OdbPostgresDatabase database_;
    OdbPostgresUnitOfWork unitOfWork_;
    PostgresRestartSignal restartSignal_;
};

} // namespace missive
