#pragma once

#include <Domain/Missive/OutboxName.hpp>
#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Domain/Missive/Port/OutboxStore.hpp>
#include <Domain/Missive/Port/OutboxTable.hpp>
#include <Domain/Missive/Stamp/ForwardStamp.hpp>
#include <tests/contract/transport/Notes.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

namespace missive::test {

/// What a transport does that holds outboxes. A fixture has `transport`, and `other`, the same queue as another process
/// would see it, and `clock`; its messages are notes. `madeNothing()` says whether the database has no table yet.
template <class Fixture> void outboxContract() {
    using Names = std::vector<std::string>;
    using Numbers = std::vector<int>;
    using std::chrono::seconds;

    Fixture fixture;
    auto& holder = fixture.transport();
    const auto outbox = holder.outboxOf("far");
    const auto seenByOther = fixture.other().outboxOf("far");
    auto& store = *outbox.template power<OutboxStore>();
    const auto waiting = [](int number, const std::string& target = "far") {
        return Envelope::of(Note{number}).with(ForwardStamp{target});
    };

    SUBCASE("an outbox is called after its transport and asks the database nothing") {
        CHECK(outbox.name == "missive_outbox:far");
        CHECK(outbox.sharesTransaction);
        CHECK(holder.tableName() == "messenger_messages");
        CHECK(fixture.madeNothing());
    }

    SUBCASE("looking for what waits makes nothing") {
        CHECK(holder.awaited().empty());
        CHECK(holder.sortOut() == 0);
        CHECK(fixture.madeNothing());
    }

    SUBCASE("what is sent claimed is nobody else's until the lease ran out") {
        auto message = waiting(1);
        store.sendClaimed({&message, 1});
        CHECK(seenByOther.receiver->receive(1).empty());
        CHECK(outbox.receiver->acknowledge({&message, 1}) == 0);
        CHECK(holder.awaited().empty());
    }

    SUBCASE("a message that is put off by nothing goes behind the others") {
        for (int number = 1; number <= 3; ++number) {
            auto message = waiting(number);
            outbox.sender->send({&message, 1});
        }
        fixture.clock.advance(seconds{1});
        store.postpone(outbox.receiver->receive(1), std::chrono::milliseconds{0});
        fixture.clock.advance(seconds{1});
        CHECK(numbersOf(seenByOther.receiver->receive(1)) == Numbers{2});
    }

    SUBCASE("the transports for which something waits are known, claimed or not, and to others too") {
        for (const auto* target : {"far", "away", "far"}) {
            auto message = waiting(1, target);
            holder.outboxOf(target).sender->send({&message, 1});
        }
        CHECK(outbox.receiver->receive(5).size() == 2);
        sendNote(holder, 2);
        CHECK(fixture.other().awaited() == Names{"away", "far"});
        CHECK(store.oldest().has_value());
    }

    SUBCASE("what lies in the holder's own queue for a transport is moved to its outbox as it is, and only that") {
        for (int number = 1; number <= 3; ++number) {
            auto message = waiting(number, number == 2 ? "away" : "far");
            holder.send({&message, 1});
        }
        sendNote(holder, 4);
        const auto claimed = holder.receive(1);
        REQUIRE(numbersOf(claimed) == Numbers{1});
        CHECK(fixture.other().sortOut() == 3);
        CHECK(numbersOf(outbox.receiver->receive(5)) == Numbers{3});
        CHECK(numbersOf(holder.outboxOf("away").receiver->receive(5)) == Numbers{2});
        CHECK(numbersOf(holder.receive(5)) == Numbers{4});
        CHECK(holder.acknowledge(claimed) == 0);
    }
}

} // namespace missive::test
