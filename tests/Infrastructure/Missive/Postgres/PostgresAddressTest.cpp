#include <Infrastructure/Missive/Postgres/PostgresAddress.hpp>
#include <Infrastructure/Missive/Postgres/PostgresError.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace missive;

namespace {

PostgresAddress addressOf(const std::string& text) {
    const auto dsn = Dsn::parse(text);
    return PostgresAddress::of(dsn, dsn.query());
}

std::string parameter(const PostgresAddress& address, std::string_view name) {
    std::string found = "none";
    for (const auto& [key, value] : address.parameters()) {
        if (key == name) {
            found = value;
        }
    }
    return found;
}

} // namespace

TEST_CASE("an address becomes libpq's parameters and hides its password") {
    const auto address = addressOf("postgresql://u%40x:p%2Fw@db.example:5433/shop?sslmode=require&serverVersion=16");
    CHECK(parameter(address, "host") == "db.example");
    CHECK(parameter(address, "port") == "5433");
    CHECK(parameter(address, "user") == "u@x");
    CHECK(parameter(address, "password") == "p/w");
    CHECK(parameter(address, "dbname") == "shop");
    CHECK(parameter(address, "sslmode") == "require");
    CHECK(parameter(address, "serverVersion") == "none");
    CHECK(address.shown() == "postgresql://db.example:5433/shop");
}

TEST_CASE("an IPv6 host is shown in brackets") {
    const auto address = addressOf("postgresql://u:p@[2001:db8::5]:5433/shop");
    CHECK(parameter(address, "host") == "2001:db8::5");
    CHECK(address.shown() == "postgresql://[2001:db8::5]:5433/shop");
    CHECK(addressOf("postgresql://u:p@[::1],h/shop").shown() == "postgresql://[::1],h:5432,5432/shop");
}

TEST_CASE("what PostgreSQL says ends with one mark") {
    const auto sentence = [](std::string_view state, std::string_view detail) {
        return std::string{PostgresError{state, "postgresql://h/x", detail}.what()};
    };
    CHECK(sentence("08001", "failed: refused\n\tIs the server running on that host?\n")
              .ends_with("failed: refused Is the server running on that host?"));
    CHECK(sentence("08001", "no such host.\n").ends_with("cannot be reached: no such host."));
    CHECK(sentence("", "what now?").ends_with("refuses: what now?"));
    CHECK(sentence("42601", "syntax error").ends_with("refuses: syntax error [42601]."));
}

TEST_CASE("several hosts are tried in order, and a socket's directory is a host") {
    CHECK(parameter(addressOf("pgsql://a,b:5433/shop"), "host") == "a,b");
    CHECK(parameter(addressOf("pgsql://a,b:5433/shop"), "port") == "5432,5433");
    CHECK(parameter(addressOf("postgres://u@%2Frun%2Fpostgresql/shop"), "host") == "/run/postgresql");
}

TEST_CASE("an address without a database is refused") {
    CHECK_THROWS_WITH_AS(addressOf("postgresql://u:secret@h"), doctest::Contains("u:***@h\" names no database"),
                         std::invalid_argument);
    CHECK_THROWS_WITH_AS(addressOf("postgresql://h/db?charset=latin1"), doctest::Contains("must be utf8"),
                         std::invalid_argument);
}
