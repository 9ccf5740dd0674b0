#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Missive/Dsn/Dsn.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteUnitOfWork.hpp>
#include <Infrastructure/Missive/Runtime/FileRestartSignal.hpp>
#include <UI/Missive/ApplicationDatabase.hpp>

#include <memory>
#include <string>

namespace missive {

/// The application's database in a SQLite file.
class SqliteApplicationDatabase final : public ApplicationDatabase {
public:
    /// Null where the URL names no SQLite file. Throws std::invalid_argument for an option nobody knows.
    static std::unique_ptr<SqliteApplicationDatabase> at(const Dsn& url, Clock& clock);

    SqliteApplicationDatabase(std::string path, Clock& clock);

    OdbSqliteDatabase& database() noexcept override { return database_; }
    OdbSqliteUnitOfWork& unitOfWork() noexcept override { return unitOfWork_; }
    RestartSignal& restartSignal() noexcept override { return restartSignal_; }

private:
    OdbSqliteDatabase database_;
    OdbSqliteUnitOfWork unitOfWork_;
    FileRestartSignal restartSignal_;
};

} // namespace missive
