#pragma once

#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>
#include <tests/contract/transport/Gather.hpp>
#include <tests/contract/transport/Notes.hpp>
#include <tests/contract/transport/TransportUnderTest.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <span>
#include <vector>

namespace missive::test {

/// What is sent comes as it was, in its order and when it is due.
template <class Fixture> void sendingContract(TransportUnderTest<Fixture>& subject) {
    using Numbers = std::vector<int>;
    using std::chrono::milliseconds;

    auto& transport = subject.transport();
    auto& other = subject.other();

    SUBCASE("messages come in the order in which they were sent, at most as many as asked for") {
        std::vector<Envelope> batch{Envelope::of(Note{1}), Envelope::of(Note{2}), Envelope::of(Note{3})};
        transport.send(batch);
        sendNote(transport, 4);
        CHECK(numbersOf(transport.receive(0)).empty());
        CHECK(numbersOf(gather(transport, 2)) == Numbers{1, 2});
        CHECK(numbersOf(gather(other, 2)) == Numbers{3, 4});
        CHECK(transport.receive(5).empty());
    }

    SUBCASE("a received message keeps its content and carries its identities") {
        const auto id = sendNote(transport, 7, MessageIdStamp{"a-message-id"});
        const auto received = other.receive(1);
        REQUIRE(received.size() == 1);
        CHECK(*received[0].message().template as<Note>() == Note{7});
        CHECK(received[0].template last<MessageIdStamp>()->id == "a-message-id");
        CHECK(received[0].template all<TransportMessageIdStamp>().size() == 1);
        CHECK(received[0].template last<TransportMessageIdStamp>()->id == id);
        CHECK(received[0].template last<DeliveryStamp>()->claims == 1);
        CHECK(received[0].template last<ReceivedStamp>() == nullptr);
    }

    SUBCASE("a message without an identity gets one that stays the same") {
        sendNote(transport, 7);
        const auto first = transport.receive(1);
        transport.release(first);
        const auto second = other.receive(1);
        REQUIRE(second.size() == 1);
        CHECK_FALSE(first[0].template last<MessageIdStamp>()->id.empty());
        CHECK(first[0].template last<MessageIdStamp>()->id == second[0].template last<MessageIdStamp>()->id);
    }

    SUBCASE("what cannot be decoded keeps its bytes") {
        const EncodedMessage original{"\x01 garbage \"'", {{"X-Foreign", "a/b"}}};
        auto envelope = Envelope::of(UndecodableMessage{original, "unknown"});
        transport.send(std::span{&envelope, 1});
        const auto received = other.receive(1);
        REQUIRE(received.size() == 1);
        REQUIRE(received[0].message().template as<UndecodableMessage>() != nullptr);
        CHECK(received[0].message().template as<UndecodableMessage>()->original == original);
        CHECK(received[0].template last<DeliveryStamp>() != nullptr);
    }

    SUBCASE("a delayed message comes when its delay is over and not before") {
        constexpr bool really = TransportUnderTest<Fixture>::hasClockOfItsOwn;
        sendNote(transport, 1, DelayStamp{really ? milliseconds{1500} : milliseconds{15500}});
        sendNote(transport, 2);
        CHECK(numbersOf(transport.receive(5)) == Numbers{2});
        subject.pass(really ? milliseconds{500} : milliseconds{14400});
        CHECK(transport.receive(5).empty());
        subject.pass(really ? milliseconds{2500} : milliseconds{2600});
        CHECK(numbersOf(transport.receive(5)) == Numbers{1});
    }
}

} // namespace missive::test
