#include <tests/UI/Missive/Messenger/MessengerRig.hpp>
#include <tests/UI/Missive/Messenger/SymfonyRecording.hpp>

#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>

#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <tests/Application/Missive/Outbox/TableOfOutboxes.hpp>
#include <tests/support/ScriptedOutbox.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace missive;
using namespace missive::test;

namespace {

void prepareThreeWaiting(MessengerRig& rig) {
    auto& async = rig.transport("async", "failed");
    rig.transport("low", "failed");
    rig.transport("failed", "failed");
    for (int i = 0; i < 3; ++i) {
        MessengerRig::send(async, Envelope::of(Note{i}));
    }
}

/// An outbox that counts what the test says, and whose oldest message is 90 seconds old.
class CountedOutbox final : public ScriptedOutbox, public MessageCountAware {
public:
    using ScriptedOutbox::ScriptedOutbox;
    MessageCounts messageCounts() override { return counts; }
    std::optional<TimePoint> oldest() override { return FakeClock::start() - std::chrono::seconds{90}; }

    MessageCounts counts{};
};

} // namespace

TEST_CASE("setup-transports tells of every transport as Symfony does") {
    MessengerRig rig;
    rig.plainTransport("async");
    rig.plainTransport("low");
    rig.plainTransport("failed");
    const auto recorded = SymfonyRecording::of("messenger:setup-transports");
    CHECK(rig.run({"messenger:setup-transports"}) == recorded.exitCode);
    CHECK(rig.out.str() == recorded.out);
    CHECK(rig.err.str() == recorded.err);
}

TEST_CASE("setup-transports of one transport leaves the others alone") {
    MessengerRig rig;
    bool other = false;
    rig.plainTransport("async");
    rig.plainTransport("low").onSetup = [&] { other = true; };
    CHECK(rig.run({"messenger:setup-transports", "async"}) == 0);
    CHECK(rig.said("[OK] The \"async\" transport was set up successfully."));
    CHECK_FALSE(other);
}

TEST_CASE("setup-transports stops at a transport that fails and passes over one that needs nothing") {
    MessengerRig rig;
    bool last = false;
    rig.transport("memory");
    rig.plainTransport("async").onSetup = [] { throw std::runtime_error{"disk full"}; };
    rig.plainTransport("low").onSetup = [&] { last = true; };
    CHECK(rig.run({"messenger:setup-transports"}) == 1);
    CHECK(rig.noted("[NOTE] The \"memory\" transport does not support setup."));
    CHECK(rig.noted("An error occurred while setting up the \"async\" transport: disk full"));
    CHECK_FALSE(last);
    CHECK(rig.run({"messenger:setup-transports", "nope"}) == 1);
    CHECK(rig.noted("The \"nope\" transport does not exist."));
}

TEST_CASE("stats count what waits in every transport, as Symfony does") {
    MessengerRig rig;
    prepareThreeWaiting(rig);
    const auto recorded = SymfonyRecording::of("messenger:stats");
    CHECK(rig.run({"messenger:stats"}) == recorded.exitCode);
    CHECK(rig.out.str() == recorded.out);
    CHECK(rig.err.str() == recorded.err);
}

TEST_CASE("stats warn of an unknown transport and go on") {
    MessengerRig rig;
    prepareThreeWaiting(rig);
    const auto recorded = SymfonyRecording::of("messenger:stats async nope");
    CHECK(rig.run({"messenger:stats", "async", "nope"}) == recorded.exitCode);
    CHECK(rig.out.str() == recorded.out);
    CHECK(rig.noted("[WARNING] The \"nope\" transport does not exist."));
}

TEST_CASE("stats count in a failure transport also what waits for its retry or is in work, elsewhere they do not") {
    MessengerRig rig;
    auto& async = rig.transport("async", "failed");
    auto& failed = rig.transport("failed", "failed");
    for (auto* transport : {&async, &failed}) {
        MessengerRig::send(*transport, Envelope::of(Note{1}));
        static_cast<void>(transport->receive(1));
        MessengerRig::send(*transport, Envelope::of(Note{2}).with(DelayStamp{std::chrono::seconds{9}}));
        MessengerRig::send(*transport, Envelope::of(Note{3}));
    }
    CHECK(rig.run({"messenger:stats"}) == 0);
    CHECK(rig.said("  async       1"));
    CHECK(rig.said("  failed      3"));
}

TEST_CASE("stats show delayed messages in a column of their own as soon as there are any") {
    MessengerRig rig;
    auto& async = rig.transport("async");
    rig.transport("low");
    MessengerRig::send(async, Envelope::of(Note{1}));
    CHECK(rig.run({"messenger:stats"}) == 0);
    CHECK_FALSE(rig.said("Delayed"));
    MessengerRig::send(async, Envelope::of(Note{2}).with(DelayStamp{std::chrono::seconds{9}}));
    CHECK(rig.run({"messenger:stats"}) == 0);
    CHECK(rig.said("  Transport   Count   Delayed  \n"));
    CHECK(rig.said("  async       1       1        \n"));
    CHECK(rig.said("  low         0       0        \n"));
}

TEST_CASE("stats as JSON tell delayed, claimed and parked messages apart and name what cannot be counted") {
    MessengerRig rig;
    auto& queue = rig.transport("queue");
    rig.plainTransport("plain");
    MessengerRig::send(queue, Envelope::of(Note{1}));
    static_cast<void>(queue.receive(1));
    MessengerRig::send(queue, Envelope::of(Note{2}).with(ParkedStamp{}));
    MessengerRig::send(queue, Envelope::of(Note{3}).with(DelayStamp{std::chrono::seconds{9}}));
    MessengerRig::send(queue, Envelope::of(Note{4}));
    CHECK(rig.run({"messenger:stats", "queue", "plain", "nope", "--format=json"}) == 0);
    CHECK(rig.out.str() == R"({
    "transports": {
        "queue": {
            "count": 2,
            "delayed": 1,
            "claimed": 1,
            "parked": 1
        }
    },
    "uncountable_transports": [
        "plain"
    ]
}
)");
    CHECK(rig.err.str().empty());
    CHECK(rig.run({"messenger:stats", "-v"}) == 0);
    CHECK(rig.said("  Transport   Count   Delayed   Claimed   Parked  \n"));
    CHECK(rig.noted("[NOTE] Unable to get message count for the following transports: \"plain\"."));
}

TEST_CASE("stats count everything that waits in an outbox, delayed and claimed as well") {
    MessengerRig rig;
    Journal journal;
    const auto outbox = std::make_shared<CountedOutbox>("outbox", journal);
    rig.registry.add({.transport = {"outbox", outbox, outbox}});
    rig.registry.add({.transport = {"far", outbox, outbox}, .outbox = "outbox"});
    outbox->counts = {1, 4, 2, 0};
    CHECK(rig.run({"messenger:stats", "outbox"}) == 0);
    CHECK(rig.said("  outbox      7"));
    CHECK(rig.noted("The oldest message in \"outbox\" has waited for 90 s."));
    CHECK(rig.run({"messenger:stats", "outbox", "--format=json"}) == 0);
    CHECK(rig.said("\"count\": 7,\n            \"delayed\": 4,"));
    outbox->counts = {};
    CHECK(rig.run({"messenger:stats", "outbox"}) == 0);
    CHECK_FALSE(rig.noted("The oldest message"));
}

TEST_CASE("stats show what waits for a transport that is not configured any more, and what to do") {
    MessengerRig rig;
    Journal journal;
    const auto table = std::make_shared<TableOfOutboxes>("table", journal);
    rig.transport("async");
    rig.registry.addOutboxTable({"missive_outbox", table, table, true});
    CHECK(rig.run({"messenger:stats"}) == 0);
    CHECK_FALSE(rig.noted("missive_outbox"));
    table->waiting = {{"gone", 7}};
    CHECK(rig.run({"messenger:stats"}) == 0);
    CHECK(rig.said("  missive_outbox:gone   7"));
    CHECK(rig.noted("The oldest message in \"missive_outbox:gone\" has waited for 90 s."));
    CHECK(rig.noted("The transport \"gone\" is not configured, so nothing forwards what waits for it."));
    CHECK(rig.run({"messenger:stats", "missive_outbox:gone", "--format=json"}) == 0);
    CHECK(rig.said("\"missive_outbox:gone\": {\n            \"count\": 7,"));
    CHECK_FALSE(rig.said("async"));
    CHECK(rig.run({"messenger:stats", "async"}) == 0);
    CHECK_FALSE(rig.said("gone"));
}

TEST_CASE("stats say when the application's database cannot be asked what waits") {
    MessengerRig rig;
    Journal journal;
    const auto table = std::make_shared<TableOfOutboxes>("table", journal);
    table->onLook = [] { throw TransportError{"away"}; };
    rig.transport("async");
    rig.registry.addOutboxTable({"missive_outbox", table, table, true});
    CHECK(rig.run({"messenger:stats"}) == 1);
    CHECK(rig.noted("The application's database cannot be asked for outboxes: away"));
    CHECK(rig.said("async"));
}

TEST_CASE("stats refuse a format they do not know") {
    MessengerRig rig;
    CHECK(rig.run({"messenger:stats", "--format=xml"}) == 1);
    CHECK(rig.noted("Invalid output format \"xml\": use \"txt\" or \"json\"."));
}

TEST_CASE("stop-workers leaves the time of the request for all workers") {
    MessengerRig rig;
    const auto recorded = SymfonyRecording::of("messenger:stop-workers");
    CHECK(rig.run({"messenger:stop-workers"}) == recorded.exitCode);
    CHECK(rig.out.str() == recorded.out);
    CHECK(rig.signal.requestedAt() == FakeClock::start());
}
