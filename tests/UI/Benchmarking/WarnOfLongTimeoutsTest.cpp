#include <UI/Benchmarking/WarnOfLongTimeouts.hpp>

#include <Domain/Missive/Port/Keepalive.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/ScriptedTransport.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace missive::benchmarking {

namespace {

using namespace std::chrono_literals;
using missive::test::ScriptedTransport;

struct RenewedTransport final : ScriptedTransport, Keepalive {
    using ScriptedTransport::ScriptedTransport;

    std::chrono::milliseconds lease() const override { return 60s; }
    void keepalive(std::span<const Envelope>) override {}
};

/// What a worker warns of that consumes one transport of each kind.
std::vector<std::string> warningsAt(std::chrono::milliseconds timeout) {
    missive::test::Journal journal;
    TransportRegistry transports;
    const auto plain = std::make_shared<ScriptedTransport>("plain", journal);
    const auto renewed = std::make_shared<RenewedTransport>("renewed", journal);
    transports.add({.transport = {.name = "plain", .sender = plain, .receiver = plain}});
    transports.add({.transport = {.name = "renewed", .sender = renewed, .receiver = renewed}});
    missive::test::RecordingLog log;
    WorkerEvents events;
    warnOfLongTimeouts(events, [&]() -> const TransportRegistry& { return transports; }, timeout, log);
    events.emit(WorkerStarted{{"plain", "renewed"}});
    std::vector<std::string> texts;
    for (const auto& record : log.records()) {
        CHECK(record.level == LogLevel::Warning);
        texts.push_back(record.text);
    }
    return texts;
}

} // namespace

TEST_CASE("a worker warns of a time-out that a transport without renewal cannot hold") {
    CHECK(warningsAt(29min).empty());
    const auto warnings = warningsAt(30min);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].find("\"plain\" does not renew its claims") != std::string::npos);
    CHECK(warnings[0].find("(1800 s)") != std::string::npos);
}

} // namespace missive::benchmarking
