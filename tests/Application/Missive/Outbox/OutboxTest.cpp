#include <Application/Missive/Outbox/Outbox.hpp>

#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>
#include <tests/Application/Missive/Outbox/OutboxRig.hpp>
#include <tests/support/DirectUnitOfWork.hpp>
#include <tests/support/SilentUnitOfWorkListener.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using namespace std::chrono_literals;
using Calls = std::vector<std::string>;

struct RunActions final : UnitOfWorkListener {
    void beforeCommit(std::vector<Envelope>) override {}
    void afterCommit(std::span<const std::function<void()>> actions) noexcept override {
        for (const auto& action : actions) {
            action();
        }
    }
};

struct HookRig : OutboxRig {
    HookRig() {
        unitOfWork.atCommit = [this] { journal.add("commit"); };
        sender.emplace(transports, forwarding, unitOfWork, clock, tasks, log);
    }
    void send(int number) { sender->send(transports.get("one"), Envelope::of(Ping{number})); }
    /// Waits until everything taken is forwarded.
    void finish() { sender.reset(); }

    ThreadedBackgroundTasks tasks;
    DirectUnitOfWork unitOfWork;
    RunActions listener;
    std::optional<Outbox> sender;
};

} // namespace

TEST_CASE("an event for a broker is stored in the unit of work, forwarded after its commit, and only then removed") {
    HookRig rig;
    rig.unitOfWork.run({}, rig.listener, [&] {
        rig.send(1);
        rig.journal.add("work done");
    });
    rig.finish();
    CHECK(rig.journal.entries() == Calls{"one-outbox:claimed", "work done", "commit", "one:send", "one-outbox:ack=1"});
    CHECK(rig.forOne->sent().front().last<ForwardStamp>()->transportName == "one");
}

TEST_CASE("an event of a unit of work that rolls back is forwarded nowhere") {
    HookRig rig;
    CHECK_THROWS_AS(rig.unitOfWork.run({}, rig.listener,
                                       [&] {
                                           rig.send(1);
                                           throw std::runtime_error{"no"};
                                       }),
                    std::runtime_error);
    rig.finish();
    CHECK(rig.one->sent().empty());
}

TEST_CASE("what a broker does not take is put off, and what follows is left to the relays unclaimed") {
    HookRig rig;
    rig.one->onSend = [] { throw TransportError{"away"}; };
    rig.send(1);
    rig.finish();
    rig.sender.emplace(rig.transports, rig.forwarding, rig.unitOfWork, rig.clock, rig.tasks, rig.log);
    rig.send(2);
    rig.finish();
    CHECK(rig.journal.entries() == Calls{"one-outbox:claimed", "one:send", "one-outbox:postpone=1", "one-outbox:send"});
    CHECK(rig.log.records().front().text == "Messages for \"one\" wait in the outbox: away");
}

TEST_CASE("a delay counts from the dispatch and does not keep the event in the outbox") {
    HookRig rig;
    rig.sender->send(rig.transports.get("one"), Envelope::of(Ping{1}).with(DelayStamp{5000ms}));
    rig.finish();
    const auto stored = rig.forOne->sent().front();
    CHECK(stored.last<DelayStamp>() == nullptr);
    CHECK(stored.last<ForwardStamp>()->dueAt == rig.clock.now() + 5000ms);
    CHECK(rig.one->sent().front().last<DelayStamp>()->delay == 5000ms);
}

TEST_CASE("the longest delay there is does not hand an event on at once") {
    HookRig rig;
    const auto send = [&](std::chrono::milliseconds delay) {
        rig.sender->send(rig.transports.get("one"), Envelope::of(Ping{1}).with(DelayStamp{delay}));
        rig.finish();
        rig.sender.emplace(rig.transports, rig.forwarding, rig.unitOfWork, rig.clock, rig.tasks, rig.log);
        return rig.one->sent().back();
    };
    for (const auto delay : {std::chrono::milliseconds::max(), std::chrono::milliseconds{1LL << 61}}) {
        const auto* left = send(delay).last<DelayStamp>();
        REQUIRE(left != nullptr);
        CHECK(left->delay >= std::chrono::hours{24 * 365 * 1000});
    }
    CHECK(send(std::chrono::milliseconds::min()).last<DelayStamp>() == nullptr);
}

} // namespace missive::test
