#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresDatabase.hpp>
#include <Infrastructure/Missive/Postgres/PostgresConnection.hpp>
#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/server/PostgresServer.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {
namespace {

/// The limit that the database of this URL tells, and what sets it.
std::string limitAt(const std::string& url) {
    PollWaiter waiter;
    RecordingLog log;
    OdbPostgresDatabase database{PostgresAddress::of(Dsn::parse(url), {}), waiter, log};
    const auto limit = database.connectionLimit();
    REQUIRE(limit);
    return std::to_string(limit->most) + ' ' + limit->setBy;
}

} // namespace

TEST_CASE("the narrowest limit on connections is told with what sets it") {
    const auto url = PostgresServer::shared().newDatabase();
    CHECK(limitAt(url) == "60 max_connections of the server");
    const auto connection =
        PostgresConnection::open(PostgresAddress::of(Dsn::parse(url), {}), PostgresConnection::Session::Kept);
    const auto named = connection->run("SELECT current_database()::text", {});
    const std::string name{named.text(0, 0)};
    const auto ofTill = "postgresql://till" + url.substr(url.find('@'));
    connection->execute("CREATE ROLE till LOGIN");
    CHECK(limitAt(ofTill) == "57 max_connections of the server");
    connection->execute("ALTER ROLE till CONNECTION LIMIT 7");
    CHECK(limitAt(ofTill) == "7 CONNECTION LIMIT of the role \"till\"");
    connection->execute("ALTER DATABASE " + name + " CONNECTION LIMIT 5");
    CHECK(limitAt(ofTill) == "5 CONNECTION LIMIT of the database \"" + name + "\"");
}

} // namespace missive::test
