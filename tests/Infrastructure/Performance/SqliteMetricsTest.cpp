#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Sqlite/OdbSqliteUnitOfWork.hpp>
#include <Infrastructure/Performance/SqliteAccess.hpp>
#include <tests/contract/MetricsFilterContract.hpp>
#include <tests/contract/MetricsPurgeContract.hpp>
#include <tests/contract/MetricsReadingContract.hpp>
#include <tests/contract/MetricsStoreContract.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/TemporaryDirectory.hpp>

using namespace missive;
using namespace missive::test;

namespace {

struct OnSqlite {
    TemporaryDirectory directory;
    FakeClock clock;
    OdbSqliteDatabase database{directory.file("application.db")};
    OdbSqliteUnitOfWork units{database, clock};
    performance::SqliteAccess sql{units};
};

} // namespace

TEST_CASE("measurements on SQLite are kept as the contract says") { metricsStoreContract<OnSqlite>(); }

TEST_CASE("measurements on SQLite are told as the contract says") { metricsReadingContract<OnSqlite>(); }

TEST_CASE("every filter of accesses on SQLite finds what a recount finds") { metricsFilterContract<OnSqlite>(); }

TEST_CASE("every filter of routes on SQLite finds what a recount finds") { metricsRouteFilterContract<OnSqlite>(); }

TEST_CASE("measurements on SQLite are forgotten as the contract says") { metricsPurgeContract<OnSqlite>(); }
