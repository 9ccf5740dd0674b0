#include <Application/Missive/Worker/InboxPurge.hpp>

#include <Domain/Missive/Port/Backlog.hpp>
#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Persistence/InMemory/InMemoryInbox.hpp>
#include <tests/support/DirectUnitOfWork.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/Journal.hpp>
#include <tests/support/MessageIds.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/ScriptedTransport.hpp>
#include <tests/support/SilentUnitOfWorkListener.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace missive::test {

namespace {

using std::chrono::days;

struct TellingTransport final : ScriptedTransport, Backlog {
    using ScriptedTransport::ScriptedTransport;
    std::optional<TimePoint> dueSince() override {
        onReceive(0);
        return since;
    }
    std::optional<TimePoint> since;
};

struct CountingTransport final : ScriptedTransport, MessageCountAware {
    using ScriptedTransport::ScriptedTransport;
    MessageCounts messageCounts() override { return counts; }
    MessageCounts counts;
};

struct Purge {
    template <class T> T& add(const std::string& name) {
        const auto transport = std::make_shared<T>(name, journal);
        transports.add({.transport = {.name = name, .sender = transport, .receiver = transport}});
        return *transport;
    }

    TimePoint daysAgo(int count) const { return clock.now() - std::chrono::days{count}; }

    /// How old the entries are that stay, of one each day; 0 when none was old enough or none may go.
    int keptDays() {
        const auto since = purge.keptSince();
        return since ? static_cast<int>(std::chrono::floor<days>(clock.now() - *since).count()) : 0;
    }

    Journal journal;
    FakeClock clock;
    RecordingLog log;
    InMemoryInbox inbox;
    DirectUnitOfWork unitOfWork;
    SilentUnitOfWorkListener listener;
    TransportRegistry transports;
    InboxPurge purge{inbox, {unitOfWork, listener}, transports, clock, log};
};

} // namespace

TEST_CASE("the inbox remembers what was handled for seven days") {
    Purge rig;
    CHECK(rig.keptDays() == 0);
    rig.inbox.record(test::MessageIds{"m"}, "h", rig.daysAgo(6));
    CHECK(rig.keptDays() == 0);
    rig.inbox.record(test::MessageIds{"old"}, "h", rig.daysAgo(8));
    CHECK(rig.keptDays() == 7);
    CHECK_FALSE(rig.purge.forgetSome(rig.daysAgo(7)));
    CHECK(rig.inbox.contains(test::MessageIds{"m"}, "h"));
    CHECK_FALSE(rig.inbox.contains(test::MessageIds{"old"}, "h"));
}

TEST_CASE("after a rest of weeks the inbox remembers what was handled since the oldest message that may come again") {
    Purge rig;
    rig.inbox.record(test::MessageIds{"old"}, "h", rig.daysAgo(90));
    rig.add<TellingTransport>("empty");
    CHECK(rig.keptDays() == 7);
    rig.add<TellingTransport>("async").since = rig.daysAgo(30);
    CHECK(rig.keptDays() == 31);
    rig.add<TellingTransport>("failed").since = rig.daysAgo(3);
    CHECK(rig.keptDays() == 31);
}

TEST_CASE("nothing is forgotten before a transport that only counts was found empty") {
    Purge rig;
    rig.inbox.record(test::MessageIds{"old"}, "h", rig.daysAgo(90));
    auto& counting = rig.add<CountingTransport>("async");
    counting.counts.ready = 1;
    CHECK(rig.keptDays() == 0);
    counting.counts = {.delayed = 1, .parked = 1};
    CHECK(rig.keptDays() == 7);
}

TEST_CASE("nothing is forgotten while a transport cannot be asked, or can tell nothing") {
    Purge rig;
    rig.inbox.record(test::MessageIds{"old"}, "h", rig.daysAgo(90));
    auto& away = rig.add<TellingTransport>("async");
    away.onReceive = [](std::size_t) { throw TransportError{"away"}; };
    CHECK(rig.keptDays() == 0);
    CHECK(rig.log.has(LogLevel::Warning, "Removing old entries from the inbox failed: away"));
    away.onReceive = [](std::size_t) {};
    CHECK(rig.keptDays() == 7);
    rig.add<ScriptedTransport>("silent");
    CHECK(rig.keptDays() == 0);
}

} // namespace missive::test
