#include <Application/Missive/Middleware/AddBusNameStamp.hpp>
#include <Application/Missive/Middleware/RestoreOriginalReceiver.hpp>
#include <Application/Missive/Middleware/Transactional.hpp>

#include <Application/Missive/Bus/MessageBus.hpp>
#include <Application/Missive/Failure/WorkerDied.hpp>
#include <Application/Missive/Failure/WorkerDiedStamp.hpp>
#include <Domain/Missive/Stamp/BusNameStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <Domain/Missive/Stamp/SentToFailureTransportStamp.hpp>
#include <tests/Application/Missive/CallMiddleware.hpp>
#include <tests/Application/Missive/Messages.hpp>
#include <tests/support/Delivered.hpp>
#include <tests/support/DirectUnitOfWork.hpp>
#include <tests/support/ShortNames.hpp>
#include <tests/support/SilentUnitOfWorkListener.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <stdexcept>
#include <utility>

namespace missive::test {

namespace {

Envelope through(std::shared_ptr<Middleware> middleware, Envelope envelope) {
    bool reached = false;
    const MessageBus bus{"bus", {std::move(middleware), CallMiddleware::of([&](Envelope&, Stack) { reached = true; })}};
    bus.dispatch(envelope);
    CHECK(reached);
    return envelope;
}

} // namespace

TEST_CASE("the first bus is noted on a message, and no second one") {
    const auto middleware = std::make_shared<AddBusNameStamp>("events");
    const auto once = through(middleware, Envelope::of(Ping{}));
    REQUIRE(once.last<BusNameStamp>() != nullptr);
    CHECK(once.last<BusNameStamp>()->busName == "events");
    const auto other = through(middleware, Envelope::of(Ping{}).with(BusNameStamp{"first"}));
    CHECK(other.all<BusNameStamp>().size() == 1);
}

TEST_CASE("a message retried from a failure transport counts as received from where it failed") {
    TransportRegistry transports;
    transports.add(
        {.transport = {.name = "async", .sender = nullptr, .receiver = nullptr}, .failureTransport = "failed"});
    const auto middleware = std::make_shared<RestoreOriginalReceiver>(transports);
    const auto failed = Envelope::of(Ping{}).with(SentToFailureTransportStamp{"async"});
    CHECK(through(middleware, failed.with(ReceivedStamp{"failed"})).last<ReceivedStamp>()->transportName == "async");
    CHECK(through(middleware, failed).last<ReceivedStamp>() == nullptr);
    CHECK(through(middleware, Envelope::of(Ping{}).with(ReceivedStamp{"other"})).all<ReceivedStamp>().size() == 1);
    CHECK(through(middleware, failed.with(ReceivedStamp{"other"})).last<ReceivedStamp>()->transportName == "other");
}

TEST_CASE("a message that wandered through several failure transports counts as received from the first place") {
    TransportRegistry transports;
    transports.add(
        {.transport = {.name = "async", .sender = nullptr, .receiver = nullptr}, .failureTransport = "failed"});
    const auto middleware = std::make_shared<RestoreOriginalReceiver>(transports);
    const auto wandered = Envelope::of(Ping{})
                              .with(SentToFailureTransportStamp{"async"})
                              .with(SentToFailureTransportStamp{"failed too"})
                              .with(ReceivedStamp{"failed"});
    CHECK(through(middleware, wandered).last<ReceivedStamp>()->transportName == "async");
}

TEST_CASE("a transactional bus handles a message in one unit of work of the access it was made for") {
    DirectUnitOfWork unitOfWork;
    SilentUnitOfWorkListener listener;
    const ShortNames names;
    const auto middleware =
        std::make_shared<Transactional>(BoundUnitOfWork{unitOfWork, listener}, names, UnitOfWorkPurpose::Access::Read);
    through(middleware, Envelope::of(Ping{}));
    REQUIRE(unitOfWork.runs().size() == 1);
    CHECK(unitOfWork.runs()[0].committed);
    CHECK(unitOfWork.runs()[0].access == UnitOfWorkPurpose::Access::Read);

    const MessageBus failing{
        "bus", {middleware, CallMiddleware::of([](Envelope&, Stack) { throw std::runtime_error{"no"}; })}};
    auto envelope = Envelope::of(Ping{});
    CHECK_THROWS_AS(failing.dispatch(envelope), std::runtime_error);
    CHECK_FALSE(unitOfWork.runs()[1].committed);
}

TEST_CASE("a command that was received is handled once, however often it is delivered") {
    DirectUnitOfWork unitOfWork;
    SilentUnitOfWorkListener listener;
    const ShortNames names;
    int handled = 0;
    const MessageBus bus{"bus",
                         {std::make_shared<Transactional>(BoundUnitOfWork{unitOfWork, listener}, names,
                                                          UnitOfWorkPurpose::Access::Write),
                          CallMiddleware::of([&](Envelope&, Stack) { ++handled; })}};
    auto received = delivered(Ping{1}).with(ReceivedStamp{"async"});
    bus.dispatch(received);
    REQUIRE(unitOfWork.runs().size() == 1);
    CHECK(unitOfWork.runs()[0].messageId == "id-1");
    CHECK(unitOfWork.runs()[0].handlerName == "messenger.handler:Ping");
    unitOfWork.inbox.insert({"id-1", "messenger.handler:Ping"});
    bus.dispatch(received);
    CHECK(handled == 1);
    auto local = Envelope::of(Ping{1});
    bus.dispatch(local);
    CHECK(handled == 2);
}

TEST_CASE("a command that kills its workers is failed, unless it was handled before") {
    DirectUnitOfWork unitOfWork;
    SilentUnitOfWorkListener listener;
    const ShortNames names;
    const MessageBus bus{"bus",
                         {std::make_shared<Transactional>(BoundUnitOfWork{unitOfWork, listener}, names,
                                                          UnitOfWorkPurpose::Access::Write),
                          CallMiddleware::of([](Envelope&, Stack) { FAIL("handled again"); })}};
    auto received = delivered(Ping{1}).with(ReceivedStamp{"async"}).with(WorkerDiedStamp{3});
    CHECK_THROWS_AS(bus.dispatch(received), WorkerDied);
    CHECK(unitOfWork.runs().back().asksFirst);
    unitOfWork.inbox.insert({"id-1", "messenger.handler:Ping"});
    CHECK_NOTHROW(bus.dispatch(received));
}

} // namespace missive::test
