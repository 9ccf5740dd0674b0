#include <Application/Missive/Worker/PurgeInboxRegularly.hpp>

#include <tests/support/DirectUnitOfWork.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/SilentUnitOfWorkListener.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <stdexcept>
#include <vector>

namespace missive::testing {

namespace {

using namespace std::chrono_literals;

class RecordingInbox final : public Inbox {
public:
    bool contains(std::string_view, std::string_view) override { return false; }
    bool record(std::string_view, std::string_view, TimePoint) override { return true; }
    std::int64_t purge(TimePoint olderThan) override {
        purged.push_back(olderThan);
        if (fails) {
            throw std::runtime_error{"disk full"};
        }
        return 0;
    }
    std::vector<TimePoint> purged;
    bool fails = false;
};

struct Purging {
    Purging() { purgeInboxRegularly(events, unitOfWork, listener, inbox, clock, log); }

    FakeClock clock;
    RecordingLog log;
    RecordingInbox inbox;
    DirectUnitOfWork unitOfWork;
    SilentUnitOfWorkListener listener;
    WorkerEvents events;
};

} // namespace

TEST_CASE("a worker that starts lets the inbox forget what is older than a week") {
    Purging purging;
    purging.events.emit(WorkerStarted{{"async"}});
    REQUIRE(purging.inbox.purged.size() == 1);
    CHECK(purging.inbox.purged.front() == purging.clock.now() - std::chrono::hours{168});
}

TEST_CASE("an idle worker lets the inbox forget once an hour, a busy one does not") {
    Purging purging;
    purging.clock.advance(59min);
    purging.events.emit(WorkerRunning{true});
    CHECK(purging.inbox.purged.empty());
    purging.clock.advance(1min);
    purging.events.emit(WorkerRunning{false});
    CHECK(purging.inbox.purged.empty());
    purging.events.emit(WorkerRunning{true});
    purging.events.emit(WorkerRunning{true});
    CHECK(purging.inbox.purged.size() == 1);
}

TEST_CASE("an inbox that cannot be purged is logged and does not end the worker") {
    Purging purging;
    purging.inbox.fails = true;
    CHECK_NOTHROW(purging.events.emit(WorkerStarted{{"async"}}));
    CHECK(purging.log.records().size() == 1);
}

} // namespace missive::testing
