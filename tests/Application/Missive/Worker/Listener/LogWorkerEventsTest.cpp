#include <Application/Missive/Worker/Listener/LogWorkerEvents.hpp>

#include <Domain/Missive/DomainError.hpp>
#include <tests/Application/Missive/Failure/Errors.hpp>
#include <tests/Application/Missive/Worker/WorkerRig.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace missive::test {

namespace {

/// The records of a worker that consumes one message on `async`, `LEVEL text` each; without those of the middleware.
std::vector<std::string> recordsOf(int retries, const std::string& failureTransport, bool fails,
                                   const std::string& from = "async") {
    static constexpr const char* levels[] = {"debug", "info", "notice", "warning", "error", "critical"};
    WorkerRig rig;
    rig.add("async", retries, failureTransport);
    rig.add("failed", 0, "failed");
    dynamic_cast<ScriptedTransport&>(*rig.transports.get(from).transport.receiver).deliver(delivered(Ping{1}));
    if (fails) {
        rig.onPing = [](int) { throw std::runtime_error{"no stock"}; };
    }
    logWorkerEvents(rig.events, rig.names, rig.log);
    rig.consume({.transportNames = {from}, .queues = {}, .busName = {}, .timeLimit = {}});
    std::vector<std::string> texts;
    for (const auto& record : rig.log.records()) {
        if (record.text.find("handled by") == std::string::npos) {
            texts.push_back(std::string{levels[static_cast<std::size_t>(record.level)]} + " " + record.text);
        }
    }
    return texts;
}

const std::string received = "info Received message Ping";
const std::string stopping = "info Stopping worker.";
const std::string thrownWhile = "Error thrown while handling message Ping. ";
const std::string because = " Error: \"Handling \"Ping\" failed: no stock\"";

} // namespace

TEST_CASE("a handled message is logged in Symfony's words") {
    CHECK(recordsOf(0, "", false) ==
          std::vector<std::string>{received, "info Ping was handled successfully (acknowledging to transport).",
                                   stopping});
}

TEST_CASE("a failed message is logged with what becomes of it") {
    CHECK(recordsOf(3, "failed", true) ==
          std::vector<std::string>{
              received, "warning " + thrownWhile + "Sending for retry #1 using 100 ms delay." + because, stopping});
    CHECK(recordsOf(0, "failed", true) ==
          std::vector<std::string>{received,
                                   "critical " + thrownWhile +
                                       "After 0 retries it is kept in the failure transport \"failed\"." + because,
                                   stopping});
    CHECK(recordsOf(0, "", true) ==
          std::vector<std::string>{received,
                                   "critical " + thrownWhile +
                                       "There is no failure transport for it: removing it from the "
                                       "transport \"async\" after 0 retries." +
                                       because,
                                   stopping});
    CHECK(recordsOf(0, "", true, "failed") ==
          std::vector<std::string>{received,
                                   "critical " + thrownWhile +
                                       "It stays in the failure transport \"failed\" after 0 retries." + because,
                                   stopping});
}

TEST_CASE("a log that takes warnings alone is told of failures, not of each message") {
    WorkerRig rig;
    RecordingLog log{LogLevel::Warning};
    auto& async = rig.add("async", 3, "failed");
    async.deliver(delivered(Ping{1}));
    async.deliver(delivered(Ping{2}));
    rig.onPing = [](int number) { number == 2 ? throw std::runtime_error{"no stock"} : void(); };
    logWorkerEvents(rig.events, rig.names, log);
    rig.consume({.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}});
    std::vector<LogLevel> levels;
    for (const auto& record : log.records()) {
        levels.push_back(record.level);
    }
    CHECK(levels == std::vector{LogLevel::Warning, LogLevel::Info});
}

TEST_CASE("a failure is logged with its whole context") {
    WorkerRig rig;
    auto& async = rig.add("async", 1, "failed");
    rig.add("failed", 0, "failed");
    async.deliver(delivered(Ping{1}, "m-1"));
    async.deliver(delivered(Ping{2}, "m-2", 2));
    rig.onPing = [](int) { throw DomainError{"stock.short", "no stock"}; };
    logWorkerEvents(rig.events, rig.names, rig.log);
    rig.consume({.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}});
    std::vector<std::string> contexts;
    for (const auto& record : rig.log.records()) {
        if (record.level == LogLevel::Warning || record.level == LogLevel::Critical) {
            auto& context = contexts.emplace_back();
            for (const auto& field : record.context) {
                context += field.name + "=" + field.value.text() + ";";
            }
        }
    }
    REQUIRE(contexts.size() == 2);
    const std::string error = "error_class=missive::DomainError;error=Handling \"Ping\" failed: no stock;";
    CHECK(contexts[0] ==
          "class=Ping;message_id=m-1;transport=async;handler=ping;attempt=1;retryCount=1;delay=100;" + error);
    CHECK(contexts[1] ==
          "class=Ping;message_id=m-2;transport=async;handler=ping;attempt=2;failure_transport=failed;" + error);
}

} // namespace missive::test
