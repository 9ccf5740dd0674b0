#include <Application/Missive/Worker/Worker.hpp>

#include <tests/Application/Missive/Worker/WorkerRig.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using Strings = std::vector<std::string>;

const WorkerOptions ofAsync{.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}};

[[noreturn]] void fail() { throw std::runtime_error{"a listener's fault"}; }

} // namespace

TEST_CASE("a worker tells what it fetched, and what it acknowledged with how much of it was stale") {
    WorkerRig rig;
    auto& async = rig.add("async");
    async.deliver(delivered(Ping{1}, "1"));
    async.deliver(delivered(Ping{2}, "2"));
    async.stale = 1;
    Strings told;
    rig.events.onMessagesFetched([&](const WorkerMessagesFetched& event) {
        told.push_back("fetched " + std::to_string(event.envelopes.size()) + " from " + event.transportName);
    });
    rig.events.onMessagesSettled([&](const WorkerMessagesSettled& event) {
        told.push_back("settled " + event.envelopes.front().last<MessageIdStamp>()->id + ", stale " +
                       std::to_string(event.stale));
    });
    rig.consume(ofAsync);
    CHECK(told == Strings{"fetched 1 from async", "settled 1, stale 1", "fetched 1 from async", "settled 2, stale 1"});
}

TEST_CASE("a listener that throws ends the worker, and the message that was handled is acknowledged all the same") {
    WorkerRig rig;
    auto& async = rig.add("async");
    async.deliver(delivered(Ping{1}, "1"));
    async.deliver(delivered(Ping{2}, "2"));
    SUBCASE("told of a message") {
        rig.events.onMessageHandled([](const WorkerMessageHandled&) { fail(); });
        CHECK_THROWS_WITH(rig.consume(ofAsync), "A listener of the worker failed: a listener's fault");
        CHECK(async.acknowledged().size() == 1);
    }
    SUBCASE("told of what is settled") {
        rig.events.onMessagesSettled([](const WorkerMessagesSettled&) { fail(); });
        CHECK_THROWS_WITH(rig.consume(ofAsync), "A listener of the worker failed: a listener's fault");
        CHECK(async.acknowledged().size() == 1);
        CHECK(async.released().empty());
    }
    SUBCASE("told that the worker begins") {
        rig.events.onStarted([](const WorkerStarted&) { fail(); });
        CHECK_THROWS_WITH(rig.consume(ofAsync), "A listener of the worker failed: a listener's fault");
        CHECK(rig.journal.entries().empty());
    }
    SUBCASE("told that the worker has stopped") {
        rig.events.onStopped([](const WorkerStopped&) { fail(); });
        CHECK_THROWS_WITH(rig.consume(ofAsync), "A listener of the worker failed: a listener's fault");
        CHECK(async.acknowledged().size() == 2);
    }
}

TEST_CASE("of several listeners that throw the first is named") {
    WorkerRig rig;
    rig.add("async").deliver(delivered(Ping{1}));
    rig.events.onMessageReceived([](const WorkerMessageReceived&) { fail(); });
    rig.events.onMessageHandled([](const WorkerMessageHandled&) { throw std::runtime_error{"another"}; });
    CHECK_THROWS_WITH(rig.consume(ofAsync), "A listener of the worker failed: a listener's fault");
}

} // namespace missive::test
