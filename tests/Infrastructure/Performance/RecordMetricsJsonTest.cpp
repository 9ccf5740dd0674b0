#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <Infrastructure/Performance/PerformanceMessages.hpp>
#include <tests/support/mothers/MeasurementMother.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

using namespace missive;
using namespace missive::performance;
using namespace missive::test;
using namespace std::chrono_literals;

TEST_CASE("a measurement is read as it was written") {
    auto measured = MeasurementMother::request("order_show", 404, 12'345us, 3, 4'500us);
    measured.requestId = "0192f2a0-0000-7000-8000-000000000001";
    measured.accessedAt += 123'456us;
    measured.params = {{"orderId", "42"}};
    measured.memory = 4'711;
    measured.path = "/orders/42";
    measured.weight = 4;
    const auto json = toJson(RecordMetricsMessage{measured});
    CHECK(json.find(R"("requestTime":0.012345)") != std::string::npos);
    CHECK(json.find(R"("accessedAt":"2026-11-20T10:00:30.123456+00:00","kind":"http","weight":4)") !=
          std::string::npos);
    const auto read = fromJson<RecordMetricsMessage>(json).measurement;
    CHECK(read.route == measured.route);
    CHECK(read.accessedAt == measured.accessedAt);
    CHECK(read.requestTime == measured.requestTime);
    CHECK(read.queryTime == measured.queryTime);
    CHECK(read.params == measured.params);
    CHECK(read.path == measured.path);
    CHECK_FALSE(read.referer);
    CHECK(read.weight == 4);
    CHECK(toJson(RecordMetricsMessage{read}) == json);
}

TEST_CASE("a message of PHP's bundle is read, without the fields that are ours") {
    const auto read = fromJson<RecordMetricsMessage>(
                          R"({"routeName":"app_home","env":"prod","requestTime":0.5,"totalQueries":10,"queryTime":0.1,)"
                          R"("params":[],"memoryUsage":1024,"httpMethod":"GET","statusCode":200,"requestId":"abc",)"
                          R"("referer":null,"userIdentifier":null,"userId":null,"routePath":"/","future":1})")
                          .measurement;
    CHECK(read.route == RouteKey{"prod", RouteKind::Http, "app_home"});
    CHECK(read.requestTime == 500ms);
    CHECK(read.queries == 10);
    CHECK(read.weight == 1);
    CHECK(read.accessedAt == TimePoint{});
    const auto dated = fromJson<RecordMetricsMessage>(
        R"({"routeName":"a","env":"b","requestId":"019ab1c2-d3e4-7000-8000-000000000000","params":{"n":5,"o":{"p":1}}})");
    CHECK(dated.measurement.accessedAt == TimePoint{std::chrono::milliseconds{0x019ab1c2d3e4}});
    CHECK(dated.measurement.params.at("n") == "5");
    CHECK(dated.measurement.params.at("o") == R"({"p":1})");
}

TEST_CASE("what cannot be a measurement is refused with its field") {
    const auto errorOf = [](const std::string& fields) -> std::string {
        try {
            static_cast<void>(fromJson<RecordMetricsMessage>(R"({"routeName":"a","env":"b",)" + fields + "}"));
        } catch (const std::exception& error) {
            return error.what();
        }
        return "none";
    };
    CHECK(errorOf(R"("requestTime":-1)") == "requestTime must be a number of seconds from 0 on.");
    CHECK(errorOf(R"("queryTime":1e300)") == "queryTime must be a number of seconds from 0 on.");
    CHECK(errorOf(R"("totalQueries":-1)") == "totalQueries must not be negative.");
    CHECK(errorOf(R"("memoryUsage":-1)") == "memoryUsage must not be negative.");
    CHECK(errorOf(R"("kind":"cron")") == "kind must be http, console or message.");
    CHECK(errorOf(R"("weight":0.5)") == "weight must be a number from 1 on.");
    CHECK(errorOf(R"("accessedAt":"yesterday")").starts_with("accessedAt must be an instant"));
    CHECK(errorOf(R"("requestId":")" + std::string(65, 'x') + '"') == "requestId must have at most 64 bytes.");
    CHECK(errorOf(R"("params":{"a":")" + std::string(4096, 'x') + "\"}") ==
          "params must have at most 4096 bytes in all.");
    CHECK(errorOf(R"("requestTime":0)") == "none");
}
