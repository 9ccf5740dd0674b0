#include <UI/Missive/Http/Console/EndDespiteHandlers.hpp>

#include <tests/UI/Missive/Http/Console/ProcessEnd.hpp>
#include <tests/UI/Missive/Http/Server/RunningServer.hpp>
#include <tests/support/RecordingLog.hpp>

#include <doctest/doctest.h>

#include <unistd.h>

#include <chrono>
#include <future>
#include <optional>
#include <string>

namespace missive::test {
namespace {

/// Serves in this process until it ends, with a handler that never does.
void serveWhatHangs(Log& log) {
    auto options = RunningServer::quick();
    options.grace = std::chrono::milliseconds{50};
    RunningServer server{options};
    std::promise<void> begun;
    std::promise<void> never;
    server.service.onJudge = [](HttpRequest& request) {
        request.route = "orders.slow";
        return std::optional<HttpResponse>{};
    };
    server.service.onHandle = [&](const HttpRequest& request) {
        begun.set_value();
        never.get_future().get();
        return EchoService::echo(request);
    };
    auto client = server.client();
    client.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    begun.get_future().get();
    server.stop();
    endDespiteHandlers(server.server.handledRoutes(), log);
    ::_exit(7); // the server would wait for its handler
}

} // namespace

TEST_CASE("H-18: a server that was told to stop ends although a handler hangs, and says which") {
    const auto ended = ProcessEnd::of(&serveWhatHangs);
    CHECK(ended.code == 0);
    CHECK(ended.said ==
          "The server ends although handlers still run after missive.http.grace, of orders.slow: they are cut "
          "off, and what they have not committed is lost.");
}

TEST_CASE("H-18: a server whose handlers have all ended is left to end by itself") {
    RecordingLog log;
    endDespiteHandlers({}, log);
    CHECK(log.records().empty());
}

} // namespace missive::test
