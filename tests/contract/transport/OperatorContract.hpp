#pragma once

#include <Domain/Missive/MessageCounts.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <tests/contract/transport/Gather.hpp>
#include <tests/contract/transport/Notes.hpp>
#include <tests/contract/transport/TransportUnderTest.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <span>
#include <stdexcept>
#include <vector>

namespace missive::test {

/// What an operator counts, sees, claims and finds parked.
template <class Fixture> void operatorContract(TransportUnderTest<Fixture>& subject) {
    using Numbers = std::vector<int>;
    using std::chrono::seconds;

    auto& transport = subject.transport();
    auto& other = subject.other();
    auto& clock = subject.clock();

    SUBCASE("messages are counted by their state") {
        sendNote(transport, 1);
        CHECK(transport.receive(1).size() == 1);
        sendNote(transport, 2);
        sendNote(transport, 3);
        sendNote(transport, 4, DelayStamp{seconds{3600}});
        sendNote(transport, 5, ParkedStamp{});
        CHECK(other.messageCounts() == subject.countable({2, 1, 1, 1}));
        subject.runOut();
        CHECK(other.messageCounts() == subject.countable({3, 1, 0, 1}));
    }

    if constexpr (TransportUnderTest<Fixture>::tellsBacklog) {
        SUBCASE("the longest wait is that of the message that is due longest, claimed or not, given back or not") {
            CHECK_FALSE(other.dueSince());
            sendNote(transport, 1, ParkedStamp{});
            sendNote(transport, 2, DelayStamp{seconds{3600}});
            CHECK_FALSE(other.dueSince());
            sendNote(transport, 3);
            const auto first = std::chrono::floor<seconds>(other.dueSince().value());
            subject.pass(seconds{5});
            sendNote(transport, 4);
            auto claimed = transport.receive(1);
            REQUIRE(numbersOf(claimed) == Numbers{3});
            CHECK(std::chrono::floor<seconds>(other.dueSince().value()) == first);
            transport.release(claimed);
            CHECK(other.dueSince().value() < first + seconds{6});
            claimed = gather(transport, 2);
            REQUIRE(claimed.size() == 2);
            transport.acknowledge(claimed);
            CHECK_FALSE(other.dueSince());
        }
    }

    if constexpr (TransportUnderTest<Fixture>::looksUp) {
        SUBCASE("a message is found by its identity, in whatever state it lies there") {
            auto envelope = Envelope::of(Note{1}).with(MessageIdStamp{"m-1"});
            transport.send(std::span{&envelope, 1});
            auto parked = Envelope::of(Note{2}).with(MessageIdStamp{"m%_2"}).with(ParkedStamp{});
            transport.send(std::span{&parked, 1});
            CHECK(other.holds("m-1"));
            CHECK(other.holds("m%_2"));
            sendNote(transport, 3, MessageIdStamp{"a/b\"c\\"});
            CHECK(other.holds("a/b\"c\\"));
            CHECK_FALSE(other.holds("a/b"));
            CHECK_FALSE(other.holds("m-"));
            CHECK_FALSE(other.holds("m%"));
            const auto claimed = transport.receive(1);
            CHECK(other.holds("m-1"));
            transport.acknowledge(claimed);
            CHECK_FALSE(other.holds("m-1"));
        }
    }

    if constexpr (TransportUnderTest<Fixture>::isListable) {
        SUBCASE("an operator sees messages in every state, oldest first, without claiming them") {
            const auto claimedId = sendNote(transport, 1);
            CHECK(transport.receive(1).size() == 1);
            sendNote(transport, 2, DelayStamp{seconds{3600}});
            const auto parkedId = sendNote(transport, 3, ParkedStamp{});
            sendNote(transport, 4);
            CHECK(numbersOf(other.page({}, 10).messages) == Numbers{1, 2, 3, 4});
            CHECK(numbersOf(other.page({}, 2).messages) == Numbers{1, 2});
            CHECK(other.find(claimedId)->message().template as<Note>()->number == 1);
            CHECK(other.find(parkedId)->template last<ParkedStamp>() != nullptr);
            CHECK(other.find(parkedId)->template last<DeliveryStamp>() == nullptr);
            CHECK_FALSE(other.find("4711"));
            CHECK_FALSE(other.find("not a number"));
            CHECK(numbersOf(transport.receive(10)) == Numbers{4});
        }

        SUBCASE("an operator looks at messages page by page, whatever comes and goes between two pages") {
            sendNote(transport, 1);
            CHECK(transport.receive(1).size() == 1);
            sendNote(transport, 2, DelayStamp{seconds{3600}});
            const auto removed = sendNote(transport, 3, ParkedStamp{});
            sendNote(transport, 4);
            sendNote(transport, 5, ParkedStamp{});
            CHECK(other.page({}, 0).messages.empty());
            CHECK(other.page({}, 6).next.empty());
            auto page = other.page({}, 1);
            CHECK(numbersOf(page.messages) == Numbers{1});
            page = other.page(page.next, 2);
            CHECK(numbersOf(page.messages) == Numbers{2, 3});
            const auto claimed = other.claim(removed);
            REQUIRE(claimed);
            CHECK(other.acknowledge(std::span{&*claimed, 1}) == 0);
            sendNote(transport, 6);
            CHECK(numbersOf(other.page(page.next, 2).messages) == Numbers{4, 5});
            page = other.page(page.next, 3);
            CHECK(numbersOf(page.messages) == Numbers{4, 5, 6});
            CHECK(other.page(page.next, 3).messages.empty());
            CHECK(other.page(page.next, 3).next.empty());
            CHECK(numbersOf(other.page({}, 9).messages) == Numbers{1, 2, 4, 5, 6});
            CHECK_THROWS_AS(other.page("no page said this", 1), std::invalid_argument);
        }

        SUBCASE("pages are filled, whether messages wait or are in work") {
            for (int number = 1; number <= 5; ++number) {
                sendNote(transport, number);
            }
            const auto check = [&] {
                const auto first = other.page({}, 2);
                CHECK(numbersOf(first.messages) == Numbers{1, 2});
                const auto second = other.page(first.next, 2);
                CHECK(numbersOf(second.messages) == Numbers{3, 4});
                CHECK(numbersOf(other.page(second.next, 2).messages) == Numbers{5});
            };
            check();
            CHECK(gather(transport, 5).size() == 5);
            check();
        }

        SUBCASE("an operator claims one message unless a worker holds it") {
            const auto held = sendNote(transport, 1);
            CHECK(transport.receive(1).size() == 1);
            const auto delayed = sendNote(transport, 2, DelayStamp{seconds{3600}});
            CHECK_FALSE(other.claim(held));
            CHECK_FALSE(other.claim("4711"));
            const auto claimed = other.claim(delayed);
            REQUIRE(claimed);
            CHECK_FALSE(transport.claim(delayed));
            CHECK(other.acknowledge(std::span{&*claimed, 1}) == 0);
            CHECK_FALSE(other.find(delayed));
        }

        SUBCASE("a parked message comes to no worker, not even after an operator's claim ran out") {
            const auto id = sendNote(transport, 1, ParkedStamp{});
            clock.advance(std::chrono::hours{24 * 365});
            CHECK(transport.receive(1).empty());
            auto claimed = other.claim(id);
            REQUIRE(claimed);
            CHECK(claimed->template last<ParkedStamp>() != nullptr);
            other.release(std::span{&*claimed, 1});
            CHECK(transport.receive(1).empty());
            CHECK(other.claim(id));
            subject.runOut();
            CHECK(transport.receive(1).empty());
            CHECK(transport.messageCounts() == MessageCounts{0, 0, 0, 1});
            CHECK(transport.claim(id));
        }
    }
}

} // namespace missive::test
