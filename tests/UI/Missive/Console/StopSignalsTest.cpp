#include <UI/Missive/Console/StopSignals.hpp>

#include <tests/support/RecordingLog.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <csignal>
#include <thread>
#include <unistd.h>

using namespace missive;
using namespace missive::test;

TEST_CASE("a signal is logged and stops the work, also work that begins after it") {
    RecordingLog log;
    StopSignals signals{{}, log};
    std::atomic<int> stopped{0};
    signals.onSignal([&] { ++stopped; });
    CHECK_FALSE(signals.received());
    kill(getpid(), SIGTERM);
    while (stopped == 0) {
        std::this_thread::yield();
    }
    CHECK(signals.received());
    CHECK(log.has(LogLevel::Info, "Received signal SIGTERM."));
    signals.onSignal([&] { stopped = 7; });
    CHECK(stopped == 7);
}
