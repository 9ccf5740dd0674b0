#include <tests/Infrastructure/Missive/Transport/Postgres/PostgresRig.hpp>

#include <contract/TransportContract.hpp>

using namespace missive;
using namespace missive::test;

namespace {

struct OwnDatabase : PostgresRig {
    PostgresTransport first = make();
    PostgresTransport second = make();

    PostgresTransport& transport() { return first; }
    PostgresTransport& other() { return second; }
};

} // namespace

TEST_CASE_TEMPLATE("the PostgreSQL transport keeps the contract", Fixture, OwnDatabase) {
    transportContract<Fixture>();
}
