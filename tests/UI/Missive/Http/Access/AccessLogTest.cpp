#include <UI/Missive/Http/Access/AccessLog.hpp>
#include <tests/UI/Missive/Http/Access/RecordingLogChannels.hpp>
#include <tests/UI/Missive/Http/Access/Requests.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>

using namespace std::chrono_literals;

namespace missive::test {

TEST_CASE("a request is told with its route, its cost and who asked, and with no secret of it") {
    RecordingLogChannels logs;
    auto asked = post({{"Authorization", "Bearer hush"}, {"X-Api-Key", "hush"}, {"Cookie", "session=hush"}});
    asked.route = "create_order";
    asked.id = "0193e2a4";
    asked.traceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    asked.principal = HttpPrincipal{"till", {"orders.write"}};
    auto response = HttpResponse::json(422, "{}");
    response.code = "order.empty";
    AccessLog{logs.channel("http")}.answered(asked, response, {9s, 1'500us, 2'250us, 17, 42});
    CHECK(logs.everything() ==
          "http: POST create_order was answered with 422 in 3.750 ms. method=POST route=create_order status=422 "
          "queued_ms=1.500 handled_ms=2.250 bytes_in=17 bytes_out=42 request_id=0193e2a4 "
          "trace_id=0af7651916cd43dd8448eb211c80319c address=127.0.0.1 principal=till code=order.empty\n");
}

TEST_CASE("a request that waited and worked for more than a second is told at warning, not one sent slowly") {
    RecordingLogChannels logs;
    AccessLog log{logs.channel("http")};
    log.answered(get(), HttpResponse::empty(204), {9s, 400ms, 600ms, 0, 0});
    log.answered(get(), HttpResponse::empty(204), {9s, 400ms, 601ms, 0, 0});
    const auto records = logs.channel("http").records();
    REQUIRE(records.size() == 2);
    CHECK(records[0].level == LogLevel::Info);
    CHECK(records[0].text == "GET _none was answered with 204 in 1000.000 ms.");
    CHECK(records[1].level == LogLevel::Warning);
}

TEST_CASE("a request that was cut off is told without a status, and by whom") {
    RecordingLogChannels logs;
    auto asked = post({});
    asked.route = "create_order";
    AccessLog log{logs.channel("http")};
    log.cut(asked, HttpCut::ByClient, {1s, 0ms, 0ms, 300, 0});
    log.cut(asked, HttpCut::ByServer, {1s, 1ms, 0ms, 300, 0});
    const auto records = logs.channel("http").records();
    REQUIRE(records.size() == 2);
    CHECK(records[0].level == LogLevel::Info);
    CHECK(records[0].text == "POST create_order was not answered: its client left before its body had come.");
    CHECK(records[1].level == LogLevel::Warning);
    CHECK(records[1].text == "POST create_order was not answered: the server ended.");
    CHECK(logs.everything().find("route=create_order cut_by=client queued_ms=0.000") != std::string::npos);
    CHECK(logs.everything().find("status=") == std::string::npos);
}

} // namespace missive::test
