#include <Application/Missive/Bus/DispatchContext.hpp>

#include <Application/Missive/Bus/CurrentMessage.hpp>
#include <Application/Missive/Bus/MessageBus.hpp>
#include <Application/Missive/Middleware/AddCorrelation.hpp>
#include <Domain/Missive/Stamp/CausationStamp.hpp>
#include <Domain/Missive/Stamp/CorrelationStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <Domain/Missive/Stamp/TraceParentStamp.hpp>
#include <Domain/Missive/Stamp/TraceStateStamp.hpp>
#include <tests/Application/Missive/Messages.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace missive::test {

namespace {

const std::string trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

/// Dispatches an event and says what it carries: correlation, cause, trace and state, by commas.
std::string carried(Envelope event = Envelope::of(Ping{})) {
    const MessageBus bus{"event.bus", {std::make_shared<AddCorrelation>()}};
    bus.dispatch(event);
    const auto* correlation = event.last<CorrelationStamp>();
    const auto* causation = event.last<CausationStamp>();
    const auto* parent = event.last<TraceParentStamp>();
    const auto* state = event.last<TraceStateStamp>();
    return (correlation == nullptr ? "" : correlation->correlationId) + "," +
           (causation == nullptr ? "" : causation->causationId) + "," + (parent == nullptr ? "" : parent->value) + "," +
           (state == nullptr ? "" : state->value);
}

Envelope received(const std::string& id) { return Envelope::of(Ping{}).with(MessageIdStamp{id}); }

std::string carriedWhileHandling(const Envelope& message) {
    const DispatchContext handling{message, "async"};
    return carried();
}

} // namespace

TEST_CASE("an event that nothing caused carries nothing") {
    CHECK(carried() == ",,,");
    CHECK(DispatchContext::current() == nullptr);
}

TEST_CASE("an event that something outside caused carries its correlation and trace, and no cause") {
    const DispatchContext request{"request-1", trace, "vendor=1"};
    CHECK(carried() == "request-1,," + trace + ",vendor=1");
    CHECK_FALSE(CurrentMessage::get());
}

TEST_CASE("what is dispatched while a first message is handled has that message's id as correlation and as cause") {
    CHECK(carriedWhileHandling(received("first")) == "first,first,,");
}

TEST_CASE("correlation and trace are handed on, the cause is the message that is handled") {
    const auto message = received("second")
                             .with(CorrelationStamp{"request-1"})
                             .with(CausationStamp{"first"})
                             .with(TraceParentStamp{trace})
                             .with(TraceStateStamp{"vendor=1"});
    CHECK(carriedWhileHandling(message) == "request-1,second," + trace + ",vendor=1");
}

TEST_CASE("a correlation from elsewhere that is no id is not handed on") {
    for (const auto& bad : {std::string{}, std::string(101, 'a'), std::string{"a b"}, std::string{"a\nb"}}) {
        CAPTURE(bad);
        CHECK(carriedWhileHandling(received("first").with(CorrelationStamp{bad})) == "first,first,,");
    }
}

TEST_CASE("a malformed trace is not handed on, and its state neither") {
    for (const auto* bad : {"", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0",
                            "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                            "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                            "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                            "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-02"}) {
        CAPTURE(bad);
        const auto message = received("first").with(TraceParentStamp{bad}).with(TraceStateStamp{"vendor=1"});
        CHECK(carriedWhileHandling(message) == "first,first,,");
    }
    const auto zeros =
        received("first").with(TraceParentStamp{"00-00000000000000000000000000000001-1000000000000000-00"});
    CHECK(carriedWhileHandling(zeros) == "first,first,00-00000000000000000000000000000001-1000000000000000-00,");
}

TEST_CASE("the state of a trace is handed on up to 512 bytes") {
    const auto message = received("first").with(TraceParentStamp{trace});
    const std::string longest(512, 'v');
    CHECK(carriedWhileHandling(message.with(TraceStateStamp{longest})) == "first,first," + trace + "," + longest);
    CHECK(carriedWhileHandling(message.with(TraceStateStamp{longest + 'v'})) == "first,first," + trace + ",");
}

TEST_CASE("what is no correlation id is refused where work begins") {
    for (const auto& bad : {std::string(101, 'a'), std::string{"a b"}, std::string{"with \xc3\xbcmlaut"}}) {
        CAPTURE(bad);
        CHECK_THROWS_AS(DispatchContext{bad}, std::invalid_argument);
    }
    CHECK_NOTHROW(DispatchContext{std::string(100, 'a')});
    CHECK(DispatchContext::current() == nullptr);
}

TEST_CASE("what is dispatched while several messages are handled at once has many causes and carries none") {
    std::vector<Envelope> messages{received("first"), received("second")};
    {
        const DispatchContext handling{messages, "async"};
        CHECK(carried() == ",,,");
        CHECK(CurrentMessage::get()->id() == "first");
    }
    messages.pop_back();
    const DispatchContext handling{messages, "async"};
    CHECK(carried() == "first,first,,");
}

TEST_CASE("an event with a correlation of its own, and one that was received, stay as they are") {
    const DispatchContext request{"request-1"};
    CHECK(carried(Envelope::of(Ping{}).with(CorrelationStamp{"mine"})) == "mine,,,");
    CHECK(carried(Envelope::of(Ping{}).with(ReceivedStamp{"async"})) == ",,,");
}

TEST_CASE("the innermost context holds, and the outer one again when it ends") {
    const DispatchContext command{"command-1"};
    CHECK(carriedWhileHandling(received("first")) == "first,first,,");
    CHECK(carried() == "command-1,,,");
}

TEST_CASE("a thread that a handler starts works on nothing") {
    const auto message = received("first");
    const DispatchContext handling{message, "async"};
    std::string seen;
    std::thread{[&] { seen = carried(); }}.join();
    CHECK(seen == ",,,");
}

TEST_CASE("a handler may ask which message it handles") {
    CHECK_FALSE(CurrentMessage::get());
    const auto message = received("first").with(CorrelationStamp{"request-1"});
    const DispatchContext handling{message, "async"};
    const DispatchContext inner{"call-2"};
    const auto current = CurrentMessage::get();
    REQUIRE(current);
    CHECK(current->id() == "first");
    CHECK(current->correlationId() == "request-1");
    CHECK(current->transportName() == "async");
    CHECK(current->envelope().type() == TypeId::of<Ping>());
}

TEST_CASE("a handler of many may ask which messages it handles") {
    CHECK(CurrentMessage::together().empty());
    const std::vector<Envelope> envelopes{received("first"), received("second")};
    const DispatchContext handling{envelopes, "async"};
    const DispatchContext inner{"call-2"};
    CHECK(CurrentMessage::together().data() == envelopes.data());
    CHECK(CurrentMessage::together().size() == 2);
    const DispatchContext one{envelopes.front(), "async"};
    CHECK(CurrentMessage::together().size() == 1);
}

} // namespace missive::test
