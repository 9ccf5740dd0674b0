#include <Infrastructure/Logging/LoggingMessages.hpp>
#include <Infrastructure/Missive/Codec/MessageTypes.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace missive;
using namespace missive::logging;

namespace {

const std::string written =
    R"({"channel":"orders","level":300,"message":"Stock is low","context":{"sku":"SKU-0014","left":3,"ratio":0.5,)"
    R"("urgent":true,"note":null},"timestamp":"2026-11-27T01:16:00.000000+00:00","levelName":"WARNING",)"
    R"("extra":{"trace_id":"4bf92f35"},"host":"web1","pid":4711,"run":"3f9c2a71b04d","sequence":42})";

LogMessage message() {
    const auto at = std::chrono::sys_days{std::chrono::year{2026} / 11 / 27} + std::chrono::minutes{76};
    return {"orders",
            LogLevel::Warning,
            "Stock is low",
            {{"sku", "SKU-0014"}, {"left", 3}, {"ratio", 0.5}, {"urgent", true}, {"note", nullptr}},
            at,
            {{"trace_id", "4bf92f35"}},
            "web1",
            4711,
            "3f9c2a71b04d",
            42};
}

} // namespace

TEST_CASE("a log message travels with its fields in their order and of their kind") {
    CHECK(toJson(message()) == written);
    CHECK(toJson(fromJson<LogMessage>(written)) == written);
    MessageTypes types;
    types.registerMessage<LogMessage>("logging.log_message");
    CHECK(types.nameOf(TypeId::of<LogMessage>()) == "logging.log_message");
}

TEST_CASE("a log message of a PHP class with five fields is read, whatever its context holds") {
    const auto read = fromJson<LogMessage>(
        R"({"channel":"app","level":550,"message":"Down","context":{"ids":[1, 2],"user":{"id":7}},)"
        R"("timestamp":"2026-11-27T02:16:00+01:00","other":1})");
    CHECK(read.level == LogLevel::Alert);
    CHECK(read.timestamp == message().timestamp);
    CHECK(read.context.at(0).value == LogValue{"[1, 2]"});
    CHECK(read.context.at(1).value == LogValue{R"({"id":7})"});
    CHECK(read.run.empty());
    CHECK(fromJson<LogMessage>(R"({"channel":"a","level":100,"message":"m","context":[],)"
                               R"("timestamp":"2026-11-27T02:16:00Z"})")
              .context.empty());
}

TEST_CASE("a log message without a level or an instant says what is wrong") {
    const auto read = [](const std::string& level, const std::string& at) {
        return fromJson<LogMessage>(R"({"channel":"a","level":)" + level +
                                    R"(,"message":"m","context":{},"timestamp":")" + at + "\"}");
    };
    CHECK_THROWS_WITH(read("123", "2026-11-27T02:16:00Z"),
                      "level must be one of Monolog's, from 100 to 600, but is 123.");
    CHECK_THROWS_WITH(read("100", "yesterday"),
                      "timestamp must be an instant such as 2026-11-27T01:16:00.123456+00:00.");
}
