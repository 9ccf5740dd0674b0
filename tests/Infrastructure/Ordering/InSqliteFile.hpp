#pragma once

#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteUnitOfWork.hpp>
#include <tests/support/TemporaryDirectory.hpp>

namespace missive::ordering {

/// A new file, removed afterwards.
class InSqliteFile {
public:
    explicit InSqliteFile(const Clock& clock) : unitOfWork_{database_, clock} {}

    OdbDatabase& database() { return database_; }
    OdbUnitOfWork& unitOfWork() { return unitOfWork_; }

private:
    test::TemporaryDirectory directory_;
    OdbSqliteDatabase database_{directory_.file("shop.db")};
    OdbSqliteUnitOfWork unitOfWork_;
};

} // namespace missive::ordering
