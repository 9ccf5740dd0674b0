#include <Infrastructure/Missive/Redis/RedisConnection.hpp>
#include <Infrastructure/Missive/Redis/RedisError.hpp>
#include <tests/support/server/RedisServer.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

using namespace missive;
using namespace missive::test;

namespace {

template <class... Words> RedisReply run(RedisConnection& connection, Words... words) {
    return connection.run(std::array<std::string_view, sizeof...(words)>{words...});
}

struct Fixture {
    RedisServer server;
    RedisConnection connection{addressOf(server)};

    static RedisAddress addressOf(const RedisServer& server) {
        RedisAddress address;
        address.socket = server.socket();
        return address;
    }
};

} // namespace

TEST_CASE("a script is called by its place among those that were loaded, and may be loaded anew") {
    Fixture fixture;
    auto& connection = fixture.connection;
    const std::array<std::string_view, 2> scripts{"return 'first'", "return ARGV[1]"};
    connection.loadScripts(scripts);
    CHECK(run(connection, "EVALSHA", connection.digestOf(0), "0").text() == "first");
    CHECK(run(connection, "EVALSHA", connection.digestOf(1), "0", "told").text() == "told");
    run(connection, "SCRIPT", "FLUSH");
    try {
        run(connection, "EVALSHA", connection.digestOf(0), "0");
        FAIL("the server has forgotten nothing");
    } catch (const RedisError& error) {
        CHECK(error.isMissingScript());
    }
    connection.loadScripts(scripts);
    CHECK(run(connection, "EVALSHA", connection.digestOf(0), "0").text() == "first");
}

TEST_CASE("no value becomes a command, and a refusal leaves the connection as it was") {
    Fixture fixture;
    const std::string value{"a\r\nFLUSHALL\r\n\0b", 15};
    run(fixture.connection, "SET", "key", value);
    CHECK(run(fixture.connection, "GET", "key").text() == value);
    CHECK_THROWS_AS(run(fixture.connection, "INCR", "key"), RedisError);
    CHECK(run(fixture.connection, "GET", "key").text() == value);
    CHECK(fixture.connection.isUsable());
}
