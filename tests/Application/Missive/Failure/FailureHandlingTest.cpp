#include <Application/Missive/Failure/FailureHandling.hpp>

#include <Application/Missive/Failure/RetriesOf.hpp>
#include <Domain/Missive/DomainError.hpp>
#include <Domain/Missive/Port/MessageLookup.hpp>
#include <Domain/Missive/Stamp/ConsumedByWorkerStamp.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/ErrorDetailsStamp.hpp>
#include <Domain/Missive/Stamp/FailureStamp.hpp>
#include <Domain/Missive/Stamp/HandledStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/Stamp/SentToFailureTransportStamp.hpp>
#include <Domain/Missive/TransientError.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <tests/Application/Missive/Failure/Errors.hpp>
#include <tests/Application/Missive/Failure/FixedRetryPolicy.hpp>
#include <tests/Application/Missive/Messages.hpp>
#include <tests/Application/Missive/TransportEntry.hpp>
#include <tests/support/Delivered.hpp>
#include <tests/support/DirectUnitOfWork.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/SilentUnitOfWorkListener.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace missive::test {

namespace {

using namespace std::chrono_literals;
using Strings = std::vector<std::string>;

struct Failures {
    ScriptedTransport& add(const std::string& name, int retries, const std::string& failureTransport,
                           bool sharesTransaction = false) {
        const auto transport = std::make_shared<ScriptedTransport>(name, journal);
        transports.add(transportEntry(name, transport, std::make_shared<FixedRetryPolicy>(retries), failureTransport,
                                      sharesTransaction));
        return *transport;
    }
    FailedMessage fail(const std::string& on, const Envelope& envelope, const std::exception_ptr& error = plain()) {
        return failures.handle(transports.get(on), envelope, error);
    }

    Journal journal;
    TransportRegistry transports;
    DirectUnitOfWork unitOfWork;
    SilentUnitOfWorkListener listener;
    FakeClock clock;
    FailureHandling failures{transports, {unitOfWork, listener}, clock};
    Envelope message = delivered(Ping{});
};

/// A broker's transport whose failures are kept in the application's database.
struct FailuresOfBroker : Failures {
    /// Tells what was sent to it, or that all of it is gone.
    struct Lookup final : ScriptedTransport, MessageLookup {
        using ScriptedTransport::ScriptedTransport;
        bool holds(std::string_view messageId) override {
            const auto all = sent();
            return !isEmpty && std::any_of(all.begin(), all.end(), [&](const auto& envelope) {
                return envelope.template last<MessageIdStamp>()->id == messageId;
            });
        }
        bool isEmpty = false;
    };

    FailuresOfBroker() {
        transports.add(transportEntry("failed", failed, std::make_shared<FixedRetryPolicy>(0), "failed", true));
        message = delivered(Ping{}, "m-1");
    }
    FailedMessage fail(const std::string& on, const Envelope& envelope) { return Failures::fail(on, envelope); }

    ScriptedTransport* async = &add("async", 0, "failed", false);
    std::shared_ptr<Lookup> failed = std::make_shared<Lookup>("failed", journal);
};

} // namespace

TEST_CASE("a retry is sent to the transport it came from before the original is removed") {
    Failures rig;
    auto& async = rig.add("async", 3, "failed");
    const auto received = rig.message.with(ReceivedStamp{"async"})
                              .with(ConsumedByWorkerStamp{})
                              .with(HandledStamp{"a"})
                              .with(RedeliveryStamp{1, FakeClock::start()});
    rig.clock.advance(7s);
    const auto failed = rig.fail("async", received);
    CHECK(rig.journal.entries() == Strings{"async:send", "async:ack=1"});
    CHECK(failed.outcome == FailureOutcome::SentForRetry);
    CHECK(failed.retryCount == 2);
    CHECK(failed.delay == 100ms);

    const auto copy = async.sent().at(0);
    CHECK(copy.last<DelayStamp>()->delay == 100ms);
    CHECK(copy.last<RedeliveryStamp>()->retryCount == 2);
    CHECK(copy.last<RedeliveryStamp>()->redeliveredAt == FakeClock::start() + 7s);
    CHECK(copy.last<HandledStamp>()->handlerName == "a");
    CHECK(copy.last<ErrorDetailsStamp>()->exceptionMessage == "plain");
    CHECK(copy.last<MessageIdStamp>()->id == "id-1");
    CHECK(copy.last<ReceivedStamp>() == nullptr);
    CHECK(copy.last<ConsumedByWorkerStamp>() == nullptr);
    CHECK(copy.last<DeliveryStamp>() == nullptr);
    CHECK(async.acknowledged().at(0).last<DeliveryStamp>()->claimToken == "token-id-1");
}

TEST_CASE("a message that used up its retries goes to its transport's failure transport") {
    Failures rig;
    rig.add("async", 3, "failed");
    rig.add("other", 3, "failed too");
    auto& failedTransport = rig.add("failed", 3, "failed");
    rig.add("failed too", 3, "failed too");
    const auto failed = rig.fail("async", rig.message.with(RedeliveryStamp{3, {}}));
    rig.fail("other", rig.message, thrown(Lasting{}));
    CHECK(rig.journal.entries() == Strings{"failed:send", "async:ack=1", "failed too:send", "other:ack=1"});
    CHECK(failed.outcome == FailureOutcome::SentToFailureTransport);
    CHECK(failed.retryCount == 3);
    const auto copy = failedTransport.sent().at(0);
    CHECK(copy.last<SentToFailureTransportStamp>()->originalReceiverName == "async");
    CHECK(copy.last<RedeliveryStamp>()->retryCount == 0);
    CHECK(copy.last<DelayStamp>()->delay == 0ms);
    CHECK(copy.last<ErrorDetailsStamp>() != nullptr);
}

TEST_CASE("a message that used up its retries in the failure transport is parked there, never deleted") {
    Failures rig;
    rig.add("async", 0, "failed");
    auto& failedTransport = rig.add("failed", 2, "failed");
    const auto inFailed = rig.message.with(SentToFailureTransportStamp{"async"});
    CHECK(rig.fail("failed", inFailed.with(RedeliveryStamp{1, {}})).outcome == FailureOutcome::SentForRetry);
    const auto parked = rig.fail("failed", inFailed.with(RedeliveryStamp{2, {}}));
    CHECK(parked.outcome == FailureOutcome::Parked);
    const auto copy = failedTransport.sent().at(1);
    CHECK(copy.last<ParkedStamp>() != nullptr);
    CHECK(copy.last<RedeliveryStamp>()->retryCount == 0);
    CHECK(copy.all<SentToFailureTransportStamp>().size() == 1);
    CHECK(rig.journal.entries() == Strings{"failed:send", "failed:ack=1", "failed:send", "failed:ack=1"});
}

TEST_CASE("a parked message that an operator retries and that fails again is not parked before its retries") {
    Failures rig;
    rig.add("async", 0, "failed");
    auto& failedTransport = rig.add("failed", 1, "failed");
    const auto parked = rig.message.with(SentToFailureTransportStamp{"async"}).with(ParkedStamp{});
    CHECK(rig.fail("failed", parked).outcome == FailureOutcome::SentForRetry);
    CHECK(failedTransport.sent().at(0).last<ParkedStamp>() == nullptr);
    CHECK(rig.fail("failed", parked, thrown(Lasting{})).outcome == FailureOutcome::Parked);
    CHECK(failedTransport.sent().at(1).all<ParkedStamp>().size() == 1);
}

TEST_CASE("a message is parked in a failure transport even when it did not come there by failing") {
    Failures rig;
    rig.add("async", 0, "failed");
    auto& failedTransport = rig.add("failed", 0, "");
    CHECK(rig.fail("failed", rig.message).outcome == FailureOutcome::Parked);
    CHECK(failedTransport.sent().at(0).last<ParkedStamp>() != nullptr);
}

TEST_CASE("what fails in a failure transport stays there, whatever failure transport that one has itself") {
    Failures rig;
    rig.add("async", 0, "failed");
    auto& failedTransport = rig.add("failed", 0, "global");
    auto& global = rig.add("global", 0, "global");
    const auto first = rig.fail("async", rig.message);
    const auto second = rig.fail("failed", first.envelope);
    CHECK(second.outcome == FailureOutcome::Parked);
    CHECK(failedTransport.sent().size() == 2);
    CHECK(global.sent().empty());
    CHECK(second.envelope.all<SentToFailureTransportStamp>().size() == 1);
}

TEST_CASE("a message that an operator put back and that fails again goes to the failure transport again") {
    Failures rig;
    rig.add("async", 0, "failed");
    auto& failedTransport = rig.add("failed", 0, "failed");
    const auto failed = rig.fail("async", rig.message);
    CHECK(rig.fail("async", failed.envelope).outcome == FailureOutcome::SentToFailureTransport);
    CHECK(failedTransport.sent().size() == 2);
    CHECK(failedTransport.sent().at(1).all<SentToFailureTransportStamp>().size() == 1);
}

TEST_CASE("without a failure transport a message that used up its retries is dropped, and said to be") {
    Failures rig;
    auto& async = rig.add("async", 0, "");
    const auto failed = rig.fail("async", rig.message);
    CHECK(failed.outcome == FailureOutcome::Dropped);
    CHECK(async.sent().empty());
    CHECK(async.acknowledged().size() == 1);
    CHECK(failed.envelope.last<ErrorDetailsStamp>() != nullptr);
}

TEST_CASE("the same error is noted once and another one again") {
    Failures rig;
    rig.add("async", 9, "");
    const auto first = rig.fail("async", rig.message).envelope;
    const auto second = rig.fail("async", first).envelope;
    CHECK(second.all<ErrorDetailsStamp>().size() == 1);
    const auto third = rig.fail("async", second, thrown(DomainError{"x", "other"})).envelope;
    CHECK(third.all<ErrorDetailsStamp>().size() == 2);
    const auto fourth = rig.fail("async", third, thrown(DomainError{"y", "other"})).envelope;
    CHECK(fourth.all<ErrorDetailsStamp>().size() == 3);
}

TEST_CASE("the original stays claimed when the copy cannot be sent") {
    Failures rig;
    auto& async = rig.add("async", 3, "failed");
    auto& failedTransport = rig.add("failed", 0, "failed");
    async.onSend = failedTransport.onSend = [] { throw TransportError{"away"}; };
    CHECK_THROWS_AS(rig.fail("async", rig.message), TransportError);
    CHECK_THROWS_AS(rig.fail("async", rig.message, thrown(Lasting{})), TransportError);
    CHECK(async.acknowledged().empty());
}

TEST_CASE("the original stays claimed when there is nowhere to send the copy") {
    Failures rig;
    auto& async = rig.add("async", 0, "no such transport");
    CHECK_THROWS_AS(rig.fail("async", rig.message), std::invalid_argument);
    CHECK(async.acknowledged().empty());

    const auto receiveOnly = std::make_shared<ScriptedTransport>("feed", rig.journal);
    rig.transports.add({Transport{"feed", nullptr, receiveOnly, false}, std::make_shared<FixedRetryPolicy>(3), {}});
    CHECK_THROWS_AS(rig.fail("feed", rig.message), std::invalid_argument);
    CHECK(receiveOnly->acknowledged().empty());
}

TEST_CASE("where both transports live in the database the move is one unit of work") {
    const auto runs = [](bool fromShares, bool toShares) {
        Failures rig;
        auto& async = rig.add("async", 0, "failed", fromShares);
        auto& failedTransport = rig.add("failed", 0, "failed", toShares);
        bool inside = true;
        failedTransport.onSend = [&] { inside = inside && rig.unitOfWork.active(); };
        async.onAcknowledge = [&] { inside = inside && rig.unitOfWork.active(); };
        rig.fail("async", rig.message);
        CHECK(inside == (fromShares && toShares));
        return rig.unitOfWork.runs().size();
    };
    CHECK(runs(true, true) == 1);
    CHECK(runs(true, false) == 0);
    CHECK(runs(false, true) == 1);
}

TEST_CASE("a message that a broker delivers twice is kept once in a failure transport of the database") {
    FailuresOfBroker rig;
    rig.fail("async", rig.message);
    rig.unitOfWork.inbox.insert({"m-1", rig.unitOfWork.runs().front().handlerName});
    rig.fail("async", rig.message);
    CHECK(rig.failed->sent().size() == 1);
    CHECK(rig.async->acknowledged().size() == 2);
}

TEST_CASE("a message that left the failure transport and fails again is kept again") {
    FailuresOfBroker rig;
    rig.fail("async", rig.message);
    rig.unitOfWork.inbox.insert({"m-1", rig.unitOfWork.runs().front().handlerName});
    rig.failed->isEmpty = true;
    CHECK(rig.fail("async", rig.message).outcome == FailureOutcome::SentToFailureTransport);
    CHECK(rig.failed->sent().size() == 2);
}

TEST_CASE("two copies are kept rather than none where the failure transport cannot tell what it holds") {
    Failures rig;
    rig.add("async", 0, "failed", false);
    auto& failedTransport = rig.add("failed", 0, "failed", true);
    rig.fail("async", rig.message);
    rig.unitOfWork.inbox.insert({"id-1", rig.unitOfWork.runs().front().handlerName});
    rig.fail("async", rig.message);
    CHECK(failedTransport.sent().size() == 2);
}

TEST_CASE("a message whose guard is refused is kept without it") {
    FailuresOfBroker rig;
    int commits = 0;
    rig.unitOfWork.atCommit = [&] {
        if (++commits == 1) {
            throw TransportError{"the inbox cannot hold this"};
        }
    };
    rig.failed->isEmpty = true;
    CHECK(rig.fail("async", rig.message).outcome == FailureOutcome::SentToFailureTransport);
    CHECK(rig.unitOfWork.runs().size() == 2);
    CHECK(rig.unitOfWork.runs()[1].messageId.empty());
    CHECK(rig.async->acknowledged().size() == 1);
}

TEST_CASE("a message that failed on two transports is kept for each of them") {
    Failures rig;
    rig.add("first", 0, "failed", false);
    rig.add("second", 0, "failed", false);
    auto& failedTransport = rig.add("failed", 0, "failed", true);
    rig.message = rig.message.with(MessageIdStamp{"m-1"});
    rig.fail("first", rig.message);
    rig.unitOfWork.inbox.insert({"m-1", rig.unitOfWork.runs().front().handlerName});
    rig.fail("second", rig.message);
    CHECK(failedTransport.sent().size() == 2);
}

TEST_CASE("a message whose claim has run out is left to whoever has it now") {
    Failures rig;
    auto& async = rig.add("async", 3, "failed", true);
    auto& failedTransport = rig.add("failed", 3, "failed", true);
    async.stale = 1;
    CHECK(rig.fail("async", rig.message).outcome == FailureOutcome::ClaimLost);
    CHECK(rig.fail("async", rig.message, thrown(Lasting{})).outcome == FailureOutcome::ClaimLost);
    CHECK(async.sent().empty());
    CHECK(failedTransport.sent().empty());
}

TEST_CASE("deaths of workers count as tries when a message is sent again") {
    Failures rig;
    auto& async = rig.add("async", 3, "failed");
    rig.add("failed", 0, "failed");
    const auto diedOnce = delivered(Ping{}, "id-1", 2).with(RedeliveryStamp{1, {}});
    CHECK(rig.fail("async", diedOnce).retryCount == 3);
    CHECK(async.sent().at(0).last<RedeliveryStamp>()->retryCount == 3);
    const auto diedTwice = delivered(Ping{}, "id-1", 3).with(RedeliveryStamp{1, {}});
    CHECK(rig.fail("async", diedTwice).outcome == FailureOutcome::SentToFailureTransport);
}

TEST_CASE("a message that failed tells which handlers failed and how often it had been tried, as the log counts") {
    Failures rig;
    auto& async = rig.add("async", 3, "failed");
    auto& failedTransport = rig.add("failed", 1, "failed");
    const auto failedLast = [](const ScriptedTransport& in) { return in.sent().back(); };

    rig.fail("async", delivered(Ping{}, "id-1", 2), allOf({plain(), plain()}));
    const auto retried = failedLast(async);
    CHECK(retried.last<FailureStamp>()->handlerNames == Strings{"handler 0", "handler 1"});
    CHECK(retried.last<FailureStamp>()->retries == 1);
    CHECK(retriesOf(retried) == 2);

    const auto moved = rig.fail("async", retried.with(DeliveryStamp{"token", 2}), plain());
    const auto kept = failedLast(failedTransport);
    CHECK(moved.retryCount == 3);
    CHECK(retriesOf(kept) == 3);
    CHECK(kept.last<FailureStamp>()->handlerNames.empty());
    CHECK(kept.all<FailureStamp>().size() == 1);

    rig.fail("failed", kept.with(DeliveryStamp{"token", 1}), plain());
    CHECK(retriesOf(failedLast(failedTransport)) == 4);
}

TEST_CASE("of a message that failed elsewhere its history counts") {
    const auto foreign = Envelope::of(Ping{}).with(RedeliveryStamp{1, {}}).with(RedeliveryStamp{0, {}});
    CHECK(retriesOf(foreign) == 1);
    CHECK(retriesOf(foreign.with(RedeliveryStamp{1, {}})) == 2);
}

TEST_CASE("a move inside the database that another unit of work was in the way of is made again, a few times") {
    for (const int conflicts : {3, 4}) {
        Failures rig;
        auto& async = rig.add("async", 0, "failed", true);
        rig.add("failed", 0, "failed", true);
        int left = conflicts;
        rig.unitOfWork.atCommit = [&] {
            if (left-- > 0) {
                throw TransientError{"could not serialize access"};
            }
        };
        if (conflicts == 4) {
            CHECK_THROWS_AS(rig.fail("async", rig.message), TransientError);
        } else {
            CHECK(rig.fail("async", rig.message).outcome == FailureOutcome::SentToFailureTransport);
            CHECK(async.acknowledged().size() == 4);
        }
    }
}

} // namespace missive::test
