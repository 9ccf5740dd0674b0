#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <tests/Application/Missive/Worker/WorkerRig.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using Strings = std::vector<std::string>;

/// Delivers what was sent to the transport the last time, as its broker would; a parked message stays.
void bringBack(ScriptedTransport& transport) {
    const auto last = transport.sent().back();
    if (last.last<ParkedStamp>() == nullptr) {
        transport.deliver(last.with(DeliveryStamp{"another token", 1}));
    }
}

} // namespace

TEST_CASE("over all retries the handler that worked runs once, and the message ends parked in the failure transport") {
    WorkerRig rig;
    Strings calls;
    auto& async = rig.add("async", 1, "failed");
    auto& other = rig.add("other", 1, "failed");
    auto& failed = rig.add("failed", 1, "failed");
    bool broken = true;
    rig.handlers.add("works", [&](const Pong&) { calls.emplace_back("works"); }, {.fromTransport = "async"});
    rig.handlers.add("fails",
                     [&](const Pong&) {
                         calls.emplace_back("fails");
                         if (broken) {
                             throw std::runtime_error{"no"};
                         }
                     },
                     {.fromTransport = "async"});
    rig.handlers.add("elsewhere", [&](const Pong&) { calls.emplace_back("elsewhere"); }, {.fromTransport = "other"});
    const WorkerOptions onAsync{.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}};
    const WorkerOptions onOther{.transportNames = {"other"}, .queues = {}, .busName = {}, .timeLimit = {}};
    const WorkerOptions onFailed{.transportNames = {"failed"}, .queues = {}, .busName = {}, .timeLimit = {}};

    async.deliver(delivered(Pong{1}));
    other.deliver(delivered(Pong{1}));
    rig.consume(onAsync);
    CHECK(calls == Strings{"works", "fails"});
    bringBack(async);
    rig.consume(onAsync);
    CHECK(calls == Strings{"works", "fails", "fails"});
    rig.consume(onOther);
    CHECK(calls.back() == "elsewhere");
    calls.clear();

    bringBack(failed);
    rig.consume(onFailed);
    bringBack(failed);
    rig.consume(onFailed);
    CHECK(calls == Strings{"fails", "fails"});
    CHECK(failed.sent().size() == 3);
    CHECK(failed.sent().back().last<ParkedStamp>() != nullptr);
    bringBack(failed);
    rig.consume(onFailed);
    CHECK(calls.size() == 2);

    broken = false;
    failed.deliver(failed.sent().back().with(DeliveryStamp{"an operator's", 1}));
    rig.consume(onFailed);
    CHECK(calls == Strings{"fails", "fails", "fails"});
    CHECK(failed.sent().size() == 3);
    CHECK(failed.acknowledged().size() == 3);
}

} // namespace missive::test
