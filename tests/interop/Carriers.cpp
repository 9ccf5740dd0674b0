#include <tests/interop/Carriers.hpp>

#include <tests/support/server/PostgresServer.hpp>
#include <tests/support/server/RabbitMqServer.hpp>
#include <tests/support/server/RedisServer.hpp>

namespace missive::test {

namespace {

constexpr const char* inDatabase = "doctrine://default";
constexpr const char* failedInDatabase = "doctrine://default?queue_name=failed";
constexpr std::chrono::milliseconds aSecond{1000};

std::string sqliteFile(const Scratch& scratch) { return "sqlite:///" + scratch.file("missive.db"); }

std::string unusedName(const std::string& start) {
    static int count = 0;
    return start + std::to_string(++count);
}

std::string redisStream(const std::string& name) {
    static const RedisServer server{{"--appendfsync", "no"}};
    return "redis://" + server.address() + '/' + name + "?delete_after_ack=true";
}

} // namespace

Carrier OverRedis::carrier(const Scratch& scratch) {
    return {redisStream(unusedName("orders")), failedInDatabase, sqliteFile(scratch)};
}

Carrier OverRedis::alone(const Scratch& scratch) {
    return {redisStream(unusedName("orders")), redisStream(unusedName("failed")), sqliteFile(scratch)};
}

Carrier OverAmqp::carrier(const Scratch& scratch) {
    return {RabbitMqServer::shared().dsn("/%2f/" + unusedName("orders")), failedInDatabase, sqliteFile(scratch)};
}

Carrier OverAmqp::alone(const Scratch& scratch) {
    auto carrier = OverAmqp::carrier(scratch);
    carrier.failed = RabbitMqServer::shared().dsn("/%2f/" + unusedName("failed"));
    return carrier;
}

Carrier OverSqlite::carrier(const Scratch& scratch) {
    return {inDatabase, failedInDatabase, sqliteFile(scratch), aSecond};
}

Carrier OverPostgres::carrier(const Scratch&) {
    // Symfony 5.4 looks for what was delayed every minute unless it is told otherwise.
    return {std::string{inDatabase} + "?check_delayed_interval=500", failedInDatabase,
            PostgresServer::shared().newDatabase(), aSecond};
}

} // namespace missive::test
