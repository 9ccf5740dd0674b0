#pragma once

#include <Domain/Missive/MessageCounts.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <tests/contract/transport/Gather.hpp>
#include <tests/contract/transport/Notes.hpp>
#include <tests/contract/transport/TransportUnderTest.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <set>
#include <thread>
#include <vector>

namespace missive::test {

/// A message is its receiver's alone until it is acknowledged or released, or its claim runs out.
template <class Fixture> void claimingContract(TransportUnderTest<Fixture>& subject) {
    using Numbers = std::vector<int>;
    using std::chrono::seconds;

    auto& transport = subject.transport();
    auto& other = subject.other();
    auto& clock = subject.clock();

    if constexpr (TransportUnderTest<Fixture>::hasLease) {
        SUBCASE("a claimed message is nobody else's while the lease lasts") {
            sendNote(transport, 1);
            CHECK(transport.receive(1).size() == 1);
            clock.advance(transport.lease() - seconds{1});
            CHECK(other.receive(1).empty());
            clock.advance(seconds{3});
            CHECK(numbersOf(other.receive(1)) == Numbers{1});
        }

        SUBCASE("a claim that is renewed in time does not run out") {
            sendNote(transport, 1);
            const auto received = transport.receive(1);
            for (int i = 0; i < 5; ++i) {
                clock.advance(transport.lease() / 2);
                transport.keepalive(received);
                CHECK(other.receive(1).empty());
            }
            subject.runOut();
            CHECK(other.receive(1).size() == 1);
        }
    }

    SUBCASE("messages whose claim ran out come one at a time and count the claim") {
        for (int i = 1; i <= 3; ++i) {
            sendNote(transport, i);
        }
        CHECK(gather(transport, 3).size() == 3);
        subject.runOut();
        sendNote(transport, 4);
        std::set<int> again;
        std::set<int> fresh;
        for (int turn = 0; turn < 6 && again.size() + fresh.size() < 4; ++turn) {
            const auto some = other.receive(10);
            REQUIRE(some.size() == 1);
            const bool wasClaimed = some[0].template last<DeliveryStamp>()->claims == 2;
            (wasClaimed ? again : fresh).insert(numbersOf(some)[0]);
        }
        CHECK(again == std::set<int>{1, 2, 3});
        CHECK(fresh == std::set<int>{4});
    }

    if constexpr (TransportUnderTest<Fixture>::hasLease) {
        SUBCASE("messages whose claim ran out leave the others their turns") {
            for (int i = 1; i <= 3; ++i) {
                sendNote(transport, i);
            }
            REQUIRE(transport.receive(3).size() == 3);
            subject.runOut();
            sendNote(transport, 4);
            std::set<int> first;
            for (int turn = 0; turn < 2; ++turn) {
                const auto some = other.receive(1);
                REQUIRE(some.size() == 1);
                first.insert(numbersOf(some)[0]);
            }
            CHECK(first.contains(4));
        }
    }

    SUBCASE("a stale claim changes nothing and is counted") {
        sendNote(transport, 1);
        const auto first = transport.receive(1);
        subject.runOut();
        const auto second = other.receive(1);
        REQUIRE(second.size() == 1);
        transport.release(first);
        CHECK(transport.receive(1).empty());
        if constexpr (TransportUnderTest<Fixture>::hasLease) {
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

    SUBCASE("an acknowledged message is gone") {
        sendNote(transport, 1);
        CHECK(transport.acknowledge(transport.receive(1)) == 0);
        subject.runOut();
        CHECK(transport.receive(1).empty());
        CHECK(transport.messageCounts() == MessageCounts{});
    }

    SUBCASE("claims of many fetches are held side by side and acknowledged together") {
        for (int i = 1; i <= 30; ++i) {
            sendNote(transport, i);
        }
        std::vector<Envelope> claimed;
        for (int i = 1; i <= 30; ++i) {
            const auto next = gather(transport, 1);
            REQUIRE(next.size() == 1);
            claimed.push_back(next.front());
        }
        CHECK(transport.acknowledge(claimed) == 0);
        subject.runOut();
        CHECK(other.receive(30).empty());
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
