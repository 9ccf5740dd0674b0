#pragma once

#include <Domain/Missive/MessageCounts.hpp>
#include <Domain/Missive/Port/Keepalive.hpp>
#include <Domain/Missive/Port/Listable.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>
#include <support/FakeClock.hpp>
#include <support/Note.hpp>

#include <doctest/doctest.h>
#include <poll.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <thread>
#include <type_traits>
#include <vector>

namespace missive::test {

inline std::string sendNote(auto& transport, int number) {
    auto envelope = Envelope::of(Note{number});
    transport.send(std::span{&envelope, 1});
    return envelope.template last<TransportMessageIdStamp>()->id;
}

inline std::string sendNote(auto& transport, int number, auto stamp) {
    auto envelope = Envelope::of(Note{number}).with(stamp);
    transport.send(std::span{&envelope, 1});
    return envelope.template last<TransportMessageIdStamp>()->id;
}

inline std::vector<int> numbersOf(const std::vector<Envelope>& envelopes) {
    std::vector<int> numbers;
    for (const auto& envelope : envelopes) {
        numbers.push_back(envelope.message().as<Note>()->number);
    }
    return numbers;
}

inline bool isReadable(int descriptor, int milliseconds) {
    pollfd entry{descriptor, POLLIN, 0};
    return poll(&entry, 1, milliseconds) == 1;
}

/// Until the source has been silent for longer than it ever pauses between two wake-ups for one change.
inline void quieten(auto& transport) {
    do {
        transport.drain();
    } while (isReadable(transport.descriptor(), 400));
}

/// What every transport does. A fixture has `transport` and `other`, the same queue as another process would see it,
/// and `clock`: a FakeClock, or whatever else lets time pass for both of them when it is told to `advance`. Time that
/// really passes meanwhile, a second at most, does no harm. Where a broker has a clock of its own the fixture has
/// `pass(time)`; where claims end by other means than time it has `loseClaims()`, for those of `transport`; where not
/// all states are counted it has `countable(counts)`.
template <class Fixture> void transportContract() {
    using Numbers = std::vector<int>;
    using std::chrono::milliseconds;
    using std::chrono::seconds;

    Fixture fixture;
    auto& transport = fixture.transport();
    auto& other = fixture.other();
    auto& clock = fixture.clock;
    using Transport = std::remove_reference_t<decltype(transport)>;
    constexpr bool hasLease = std::is_base_of_v<Keepalive, Transport>;
    constexpr bool isListable = std::is_base_of_v<Listable, Transport>;
    const auto pass = [&](auto time) {
        if constexpr (requires { fixture.pass(time); }) {
            fixture.pass(time);
        } else {
            clock.advance(time);
        }
    };
    const auto runOut = [&](auto& holder) {
        if constexpr (requires { fixture.loseClaims(); }) {
            fixture.loseClaims();
        } else {
            clock.advance(holder.lease() + seconds{2});
        }
    };
    const auto countable = [&](MessageCounts counts) {
        if constexpr (requires { fixture.countable(counts); }) {
            counts = fixture.countable(counts);
        }
        return counts;
    };
    clock.advance(milliseconds{250});

    SUBCASE("messages come in the order in which they were sent, at most as many as asked for") {
        std::vector<Envelope> batch{Envelope::of(Note{1}), Envelope::of(Note{2}), Envelope::of(Note{3})};
        transport.send(batch);
        sendNote(transport, 4);
        CHECK(numbersOf(transport.receive(0)).empty());
        CHECK(numbersOf(transport.receive(2)) == Numbers{1, 2});
        CHECK(numbersOf(other.receive(5)) == Numbers{3, 4});
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

    SUBCASE("a delayed message comes when its delay is over and not before") {
        constexpr bool really = requires { fixture.pass(milliseconds{1}); };
        sendNote(transport, 1, DelayStamp{really ? milliseconds{1500} : milliseconds{15500}});
        sendNote(transport, 2);
        CHECK(numbersOf(transport.receive(5)) == Numbers{2});
        pass(really ? milliseconds{500} : milliseconds{14400});
        CHECK(transport.receive(5).empty());
        pass(really ? milliseconds{2500} : milliseconds{2600});
        CHECK(numbersOf(transport.receive(5)) == Numbers{1});
    }

    if constexpr (hasLease) {
        SUBCASE("a claimed message is nobody else's while the lease lasts") {
            sendNote(transport, 1);
            CHECK(transport.receive(1).size() == 1);
            clock.advance(transport.lease() - seconds{1});
            CHECK(other.receive(1).empty());
            clock.advance(seconds{3});
            CHECK(numbersOf(other.receive(1)) == Numbers{1});
        }
    }

    SUBCASE("messages whose claim ran out come one at a time and count the claim") {
        for (int i = 1; i <= 3; ++i) {
            sendNote(transport, i);
        }
        CHECK(transport.receive(3).size() == 3);
        runOut(transport);
        sendNote(transport, 4);
        std::set<int> again;
        for (int i = 0; i < 3; ++i) {
            const auto one = other.receive(10);
            REQUIRE(one.size() == 1);
            CHECK(one[0].template last<DeliveryStamp>()->claims == 2);
            again.insert(numbersOf(one)[0]);
        }
        CHECK(again == std::set<int>{1, 2, 3});
        CHECK(numbersOf(other.receive(10)) == Numbers{4});
    }

    SUBCASE("an acknowledged message is gone") {
        sendNote(transport, 1);
        CHECK(transport.acknowledge(transport.receive(1)) == 0);
        runOut(transport);
        CHECK(transport.receive(1).empty());
        CHECK(transport.messageCounts() == MessageCounts{});
    }

    SUBCASE("a stale claim changes nothing and is counted") {
        sendNote(transport, 1);
        const auto first = transport.receive(1);
        runOut(transport);
        const auto second = other.receive(1);
        REQUIRE(second.size() == 1);
        transport.release(first);
        CHECK(transport.receive(1).empty());
        if constexpr (hasLease) {
            transport.keepalive(first);
        }
        CHECK(transport.acknowledge(first) == 1);
        CHECK(other.messageCounts().claimed == 1);
        CHECK(other.acknowledge(second) == 0);
        CHECK(other.acknowledge(second) == 1);
    }

    SUBCASE("a released message is due at once and the claim does not count") {
        sendNote(transport, 1);
        transport.release(transport.receive(1));
        const auto again = other.receive(1);
        REQUIRE(again.size() == 1);
        CHECK(again[0].template last<DeliveryStamp>()->claims == 1);
    }

    if constexpr (hasLease) {
        SUBCASE("a claim that is renewed in time does not run out") {
            sendNote(transport, 1);
            const auto received = transport.receive(1);
            for (int i = 0; i < 5; ++i) {
                clock.advance(transport.lease() / 2);
                transport.keepalive(received);
                CHECK(other.receive(1).empty());
            }
            runOut(transport);
            CHECK(other.receive(1).size() == 1);
        }
    }

    SUBCASE("messages are counted by their state") {
        sendNote(transport, 1);
        CHECK(transport.receive(1).size() == 1);
        sendNote(transport, 2);
        sendNote(transport, 3);
        sendNote(transport, 4, DelayStamp{seconds{3600}});
        sendNote(transport, 5, ParkedStamp{});
        CHECK(other.messageCounts() == countable({2, 1, 1, 1}));
        runOut(transport);
        CHECK(other.messageCounts() == countable({3, 1, 0, 1}));
    }

    if constexpr (isListable) {
        SUBCASE("an operator sees messages in every state, oldest first, without claiming them") {
            const auto claimedId = sendNote(transport, 1);
            CHECK(transport.receive(1).size() == 1);
            sendNote(transport, 2, DelayStamp{seconds{3600}});
            const auto parkedId = sendNote(transport, 3, ParkedStamp{});
            sendNote(transport, 4);
            CHECK(numbersOf(other.list(10)) == Numbers{1, 2, 3, 4});
            CHECK(numbersOf(other.list(2)) == Numbers{1, 2});
            CHECK(other.find(claimedId)->message().template as<Note>()->number == 1);
            CHECK(other.find(parkedId)->template last<ParkedStamp>() != nullptr);
            CHECK(other.find(parkedId)->template last<DeliveryStamp>() == nullptr);
            CHECK_FALSE(other.find("4711"));
            CHECK_FALSE(other.find("not a number"));
            CHECK(numbersOf(transport.receive(10)) == Numbers{4});
        }
    }

    if constexpr (isListable) {
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
    }

    if constexpr (isListable) {
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
            runOut(transport);
            CHECK(transport.receive(1).empty());
            CHECK(transport.messageCounts() == MessageCounts{0, 0, 0, 1});
            CHECK(transport.claim(id));
        }
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

    SUBCASE("a waiting worker is woken by a send and sleeps again after draining") {
        const int descriptor = transport.descriptor();
        CHECK(transport.receive(1).empty());
        quieten(transport);
        CHECK_FALSE(isReadable(descriptor, 0));
        sendNote(other, 1);
        CHECK(isReadable(descriptor, 2000));
        quieten(transport);
        CHECK_FALSE(isReadable(descriptor, 0));
        CHECK(transport.receive(1).size() == 1);
    }

    SUBCASE("looking in vain wakes nobody") {
        CHECK(transport.receive(1).empty());
        quieten(transport);
        CHECK(transport.receive(1).empty());
        CHECK(other.receive(1).empty());
        CHECK_FALSE(isReadable(transport.descriptor(), 50));
    }

    SUBCASE("four receivers never get the same message") {
        constexpr int total = 200;
        std::vector<Envelope> batch;
        for (int i = 0; i < total; ++i) {
            batch.push_back(Envelope::of(Note{i}));
        }
        transport.send(batch);
        std::vector<std::atomic<int>> deliveries(total);
        std::atomic<int> left{total};
        std::atomic<std::size_t> stale{0};
        std::vector<std::thread> receivers;
        for (int t = 0; t < 4; ++t) {
            receivers.emplace_back([&, &mine = t % 2 == 0 ? transport : other] {
                while (left > 0) {
                    const auto received = mine.receive(7);
                    for (const int number : numbersOf(received)) {
                        ++deliveries[static_cast<std::size_t>(number)];
                        --left;
                    }
                    stale += mine.acknowledge(received);
                }
            });
        }
        for (auto& receiver : receivers) {
            receiver.join();
        }
        for (const auto& count : deliveries) {
            CHECK(count == 1);
        }
        CHECK(stale == 0);
        CHECK(transport.messageCounts() == MessageCounts{});
    }
}

} // namespace missive::test
