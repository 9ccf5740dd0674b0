#pragma once

#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresUnitOfWork.hpp>
#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/server/PostgresServer.hpp>

namespace missive::ordering {

/// A new database on the tests' server.
class InPostgresDatabase {
public:
    explicit InPostgresDatabase(const Clock& clock) : unitOfWork_{database_, clock} {}

    OdbDatabase& database() { return database_; }
    OdbUnitOfWork& unitOfWork() { return unitOfWork_; }

private:
    PollWaiter waiter_;
    test::RecordingLog log_;
    OdbPostgresDatabase database_{PostgresAddress::of(Dsn::parse(test::PostgresServer::shared().newDatabase()), {}),
                                  waiter_, log_};
    OdbPostgresUnitOfWork unitOfWork_;
};

} // namespace missive::ordering
