#pragma once

#include <tests/Infrastructure/Missive/Transport/Postgres/PostgresRig.hpp>

namespace missive::test {

/// Two transports on one queue, in a database that is theirs.
struct OwnDatabase : PostgresRig {
    PostgresTransport first = make();
    PostgresTransport second = make();

    PostgresTransport& transport() { return first; }
    PostgresTransport& other() { return second; }
};

} // namespace missive::test
