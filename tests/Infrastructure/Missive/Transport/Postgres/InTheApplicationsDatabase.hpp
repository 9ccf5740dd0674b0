#pragma once

#include <tests/Infrastructure/Missive/Transport/Postgres/PostgresRig.hpp>

#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresUnitOfWork.hpp>
#include <tests/support/RecordingListener.hpp>

namespace missive::test {

/// Two transports on one queue: the first takes part in the application's units of work, the second does not.
struct InTheApplicationsDatabase : PostgresRig {
    OdbPostgresDatabase application{address, waiter, log};
    OdbPostgresUnitOfWork unitOfWork{application, clock};
    PostgresTransport first = make({}, &unitOfWork);
    PostgresTransport second = make();

    PostgresTransport& transport() { return first; }
    PostgresTransport& other() { return second; }
    UnitOfWorkOutcome run(FunctionRef<void()> work) {
        RecordingListener listener;
        return unitOfWork.run({}, listener, work);
    }
};

} // namespace missive::test
