#include <Application/Missive/Worker/MessageProcessor.hpp>

#include <Domain/Missive/Stamp/ConsumedByWorkerStamp.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/ErrorDetailsStamp.hpp>
#include <Domain/Missive/Stamp/HandledStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>
#include <tests/Application/Missive/CallMiddleware.hpp>
#include <tests/Application/Missive/Worker/WorkerRig.hpp>

#include <doctest/doctest.h>

#include <algorithm>

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using Outcome = MessageProcessor::Outcome;

struct Processing : WorkerRig {
    Processing() {
        events.onMessageFailed([this](const WorkerMessageFailed& event) {
            failed = event.failed;
            failureTransport = event.failureTransport;
        });
    }
    Outcome process(const std::string& transport, const Envelope& envelope) {
        return processor.process(transports.get(transport), envelope, events);
    }
    std::string error() const { return failed ? failed->envelope.last<ErrorDetailsStamp>()->exceptionMessage : "none"; }
    std::optional<FailedMessage> failed;
    std::string failureTransport = "not told";
};

} // namespace

TEST_CASE("a message comes to its bus as one that a worker received from its transport") {
    Processing rig;
    rig.add("async");
    std::vector<std::string> seen;
    rig.otherBus.use({CallMiddleware::of([&](Envelope& envelope, Stack) {
        seen.push_back(envelope.last<ReceivedStamp>()->transportName);
        CHECK(envelope.last<ConsumedByWorkerStamp>() != nullptr);
        CHECK(envelope.last<HandledStamp>() != nullptr);
    })});
    rig.events.onMessageReceived([](const WorkerMessageReceived& event) {
        event.envelope = event.envelope.with(HandledStamp{"added by a listener"});
    });
    const auto outcome =
        rig.processor.process(rig.transports.get("async"), delivered(Ping{1}), rig.events, &rig.otherBus);
    CHECK(outcome == Outcome::Handled);
    CHECK(seen == std::vector<std::string>{"async"});
    CHECK(rig.journal.entries().empty());
}

TEST_CASE("a message acknowledged in its handler's transaction needs no further acknowledgement") {
    Processing rig;
    auto& table = rig.add("table", 0, {}, true);
    CHECK(rig.process("table", delivered(Ping{1})) == Outcome::Acknowledged);
    CHECK(table.acknowledged().size() == 1);
    rig.unitOfWork.writes = false;
    CHECK(rig.process("table", delivered(Ping{2})) == Outcome::Handled);
    CHECK(table.acknowledged().size() == 1);
}

TEST_CASE("handlers that succeeded are remembered on the retried message") {
    Processing rig;
    auto& async = rig.add("async", 3);
    rig.handlers.add("broken", [](const Ping&) { throw std::runtime_error{"no"}; });
    CHECK(rig.process("async", delivered(Ping{1})) == Outcome::Failed);
    const auto copy = async.sent().at(0);
    REQUIRE(copy.all<HandledStamp>().size() == 1);
    CHECK(copy.last<HandledStamp>()->handlerName == "ping");
    CHECK(rig.failureTransport.empty());
}

TEST_CASE("what cannot be decoded goes to the failure transport without a retry, with its bytes") {
    Processing rig;
    rig.add("async", 3, "failed");
    auto& failedTransport = rig.add("failed", 3, "failed");
    const UndecodableMessage message{{"{broken", {{"type", "ping"}}}, "no closing brace"};
    CHECK(rig.process("async", delivered(message)) == Outcome::Failed);
    CHECK(rig.error() == "The message could not be decoded: no closing brace");
    CHECK(rig.failureTransport == "failed");
    REQUIRE(failedTransport.sent().size() == 1);
    CHECK(failedTransport.sent()[0].message().as<UndecodableMessage>()->original == message.original);
}

TEST_CASE("a message that kills its workers is tried as often as any other and then fails for that reason") {
    Processing rig;
    rig.add("async", 2, "failed");
    rig.add("failed", 0, "failed");
    for (const int claims : {1, 2, 3}) {
        CHECK(rig.process("async", delivered(Ping{claims}, "id", claims)) == Outcome::Handled);
    }
    CHECK(rig.process("async", delivered(Ping{4}, "id", 4)) == Outcome::Failed);
    CHECK(rig.error() == "The worker died while it handled this message (3 times).");
    CHECK(rig.failed->outcome == FailureOutcome::SentToFailureTransport);
    CHECK(rig.journal.entries().back() == "async:ack=1");
    for (const auto& entry : rig.journal.entries()) {
        CHECK(entry != "handle 4");
    }
}

TEST_CASE("deaths count together with earlier retries, and one is enough where nothing is retried") {
    Processing rig;
    rig.add("async", 2, "failed");
    rig.add("once", 0, "failed");
    rig.add("failed", 0, "failed");
    const auto retriedOnce = [](int claims) { return delivered(Ping{1}, "id", claims).with(RedeliveryStamp{1, {}}); };
    CHECK(rig.process("async", retriedOnce(2)) == Outcome::Handled);
    CHECK(rig.process("async", retriedOnce(3)) == Outcome::Failed);
    CHECK(rig.process("once", delivered(Ping{1}, "id", 2)) == Outcome::Failed);
    CHECK(rig.error() == "The worker died while it handled this message (1 time).");
}

TEST_CASE("a message that was handled when its worker died is not failed on its last attempt") {
    Processing rig;
    rig.add("once", 0, "failed");
    auto& failedTransport = rig.add("failed", 0, "failed");
    rig.handlers.add("second", [](const Ping&) {});
    rig.unitOfWork.inbox.insert({"id", "ping"});
    CHECK(rig.process("once", delivered(Ping{1}, "id", 2)) == Outcome::Failed);
    CHECK(rig.error() == "The worker died while it handled this message (1 time).");
    const auto runs = rig.unitOfWork.runs();
    CHECK(std::ranges::any_of(runs, [](const auto& run) { return run.handlerName == "second" && run.asksFirst; }));
    const auto copy = failedTransport.sent().at(0);
    REQUIRE(copy.all<HandledStamp>().size() == 1);
    CHECK(copy.last<HandledStamp>()->handlerName == "ping");

    rig.unitOfWork.inbox.insert({"id", "second"});
    CHECK(rig.process("once", delivered(Ping{1}, "id", 2)) == Outcome::Handled);
}

TEST_CASE("a message whose workers die on the way to its handlers too is not dispatched again") {
    Processing rig;
    rig.add("async", 1, "failed");
    rig.add("failed", 0, "failed");
    int dispatches = 0;
    rig.bus.use({CallMiddleware::of([&](Envelope&, Stack) { ++dispatches; })});
    for (const int claims : {3, 4, 5}) {
        rig.process("async", delivered(Ping{1}, "id", claims));
    }
    CHECK(dispatches == 3);
    CHECK(rig.process("async", delivered(Ping{1}, "id", 6)) == Outcome::Failed);
    CHECK(dispatches == 3);
    CHECK(rig.error() == "The worker died while it handled this message (5 times).");
}

TEST_CASE("deaths and failures together are no more tries than allowed") {
    Processing rig;
    auto& async = rig.add("async", 3, "failed");
    rig.add("failed", 0, "failed");
    rig.onPing = [](int) { throw std::runtime_error{"no"}; };
    int handled = 0;
    auto next = delivered(Ping{1}, "id", 2);
    for (; handled < 10; ++handled) {
        rig.process("async", next);
        if (rig.failed->outcome != FailureOutcome::SentForRetry) {
            break;
        }
        next = async.sent().back().with(DeliveryStamp{"token", 1});
    }
    CHECK(handled == 2);
}

} // namespace missive::test
