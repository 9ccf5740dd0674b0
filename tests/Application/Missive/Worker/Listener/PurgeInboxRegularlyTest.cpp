#include <Application/Missive/Worker/Listener/PurgeInboxRegularly.hpp>

#include <tests/support/DirectUnitOfWork.hpp>
#include <tests/support/FakeBackgroundTasks.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/SilentUnitOfWorkListener.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <stdexcept>

namespace missive::test {

namespace {

using namespace std::chrono_literals;

/// Holds so many entries that are a month old.
class OldInbox final : public Inbox {
public:
    bool contains(std::span<const std::string_view>, std::string_view) override { return false; }
    bool record(std::span<const std::string_view>, std::string_view, TimePoint) override { return true; }
    std::size_t purge(TimePoint, std::size_t most) override {
        if (fails) {
            throw std::runtime_error{"disk full"};
        }
        const auto purged = std::min(entries, most);
        entries -= purged;
        ++pieces;
        return purged;
    }
    std::optional<TimePoint> oldest() override {
        return entries == 0 ? std::nullopt : std::optional{FakeClock::start() - std::chrono::hours{24 * 30}};
    }
    std::size_t entries = 0;
    int pieces = 0;
    bool fails = false;
};

struct Purging {
    Purging() { purgeInboxRegularly(events, purge, tasks); }

    FakeClock clock;
    RecordingLog log;
    OldInbox inbox;
    DirectUnitOfWork unitOfWork;
    SilentUnitOfWorkListener listener;
    TransportRegistry transports;
    FakeBackgroundTasks tasks;
    InboxPurge purge{inbox, {unitOfWork, listener}, transports, clock, log};
    WorkerEvents events;
};

} // namespace

TEST_CASE(
    "beside a worker the inbox forgets in pieces, each in a unit of work of its own, whether it is busy or idle") {
    Purging purging;
    purging.inbox.entries = 4500;
    purging.events.emit(WorkerStarted{{"async"}});
    CHECK(purging.inbox.pieces == 0);
    REQUIRE(purging.tasks.intervals.size() == 1);
    purging.tasks.tick();
    CHECK(purging.inbox.entries == 0);
    CHECK(purging.inbox.pieces == 3);
    CHECK(purging.unitOfWork.runs().size() == 4);
    purging.events.emit(WorkerStopped{});
    CHECK(purging.unitOfWork.runs().size() == 4);
}

TEST_CASE("a worker that ends before its first purge lets the inbox forget one piece") {
    Purging purging;
    purging.inbox.entries = 4500;
    purging.events.emit(WorkerStarted{{"async"}});
    purging.events.emit(WorkerStopped{});
    CHECK(purging.inbox.pieces == 1);
}

TEST_CASE("an inbox that cannot be purged is logged and does not end the worker") {
    Purging purging;
    purging.inbox.entries = 1;
    purging.inbox.fails = true;
    purging.events.emit(WorkerStarted{{"async"}});
    CHECK_NOTHROW(purging.tasks.tick());
    CHECK(purging.log.has(LogLevel::Warning, "Removing old entries from the inbox failed: disk full"));
}

} // namespace missive::test
