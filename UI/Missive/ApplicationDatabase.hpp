#pragma once

#include <Domain/Missive/Port/RestartSignal.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>

namespace missive {

/// The application's database, of whatever kind `DATABASE_URL` names, with its units of work. Safe to use from any
/// thread.
class ApplicationDatabase {
public:
    virtual ~ApplicationDatabase() = default;

    virtual OdbDatabase& database() noexcept = 0;
    virtual OdbUnitOfWork& unitOfWork() noexcept = 0;

    /// What all processes at the database see; with SQLite a file beside it.
    virtual RestartSignal& restartSignal() noexcept = 0;
};

} // namespace missive
