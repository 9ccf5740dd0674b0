#pragma once

#include <Domain/Missive/Port/Inbox.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/MessageIds.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <string>

namespace missive::test {

/// What every inbox does. A fixture has `inside(action)`, which calls the action with the inbox inside a unit of work
/// and commits.
template <class Fixture> void inboxContract() {
    Fixture fixture;
    const auto now = FakeClock::start();

    SUBCASE("an empty inbox contains nothing and can be purged") {
        fixture.inside([&](Inbox& inbox) {
            CHECK_FALSE(inbox.contains(MessageIds{"m"}, "h"));
            CHECK(inbox.purge(now, 10) == 0);
            CHECK_FALSE(inbox.oldest().has_value());
        });
    }

    SUBCASE("what was recorded is remembered for its message and handler alone") {
        fixture.inside([&](Inbox& inbox) { CHECK(inbox.record(MessageIds{"m"}, "h", now)); });
        fixture.inside([&](Inbox& inbox) {
            CHECK(inbox.contains(MessageIds{"m"}, "h"));
            CHECK_FALSE(inbox.contains(MessageIds{"m"}, "other"));
            CHECK_FALSE(inbox.contains(MessageIds{"other"}, "h"));
        });
    }

    SUBCASE("a second record of the same says so") {
        fixture.inside([&](Inbox& inbox) {
            CHECK(inbox.record(MessageIds{"m"}, "h", now));
            CHECK_FALSE(inbox.record(MessageIds{"m"}, "h", now));
            CHECK(inbox.record(MessageIds{"m"}, "another", now));
        });
    }

    SUBCASE("of several messages each is remembered, and one that was remembered before is found among them") {
        fixture.inside([&](Inbox& inbox) {
            CHECK_FALSE(inbox.contains(MessageIds{"a", "b", "c"}, "h"));
            CHECK(inbox.record(MessageIds{"a", "b", "c"}, "h", now));
        });
        fixture.inside([&](Inbox& inbox) {
            CHECK(inbox.contains(MessageIds{"c"}, "h"));
            CHECK(inbox.contains(MessageIds{"d", "b"}, "h"));
            CHECK_FALSE(inbox.contains(MessageIds{"d", "e"}, "h"));
            CHECK_FALSE(inbox.contains(MessageIds{"a", "b"}, "other"));
            CHECK_FALSE(inbox.record(MessageIds{"d", "c"}, "h", now));
        });
    }

    SUBCASE("a purge forgets what is older and keeps the rest") {
        fixture.inside([&](Inbox& inbox) {
            inbox.record(MessageIds{"old"}, "h", now - std::chrono::hours{2});
            inbox.record(MessageIds{"older"}, "h", now - std::chrono::hours{3});
            inbox.record(MessageIds{"new"}, "h", now);
        });
        fixture.inside([&](Inbox& inbox) {
            CHECK(inbox.oldest() == now - std::chrono::hours{3});
            CHECK(inbox.purge(now - std::chrono::hours{1}, 10) == 2);
            CHECK(inbox.oldest() == now);
            CHECK_FALSE(inbox.contains(MessageIds{"old"}, "h"));
            CHECK(inbox.contains(MessageIds{"new"}, "h"));
        });
    }

    SUBCASE("a purge in pieces forgets no more than it is told at a time, and everything that is older in the end") {
        fixture.inside([&](Inbox& inbox) {
            for (int i = 0; i < 5; ++i) {
                const auto id = "m" + std::to_string(i);
                inbox.record(MessageIds{id}, "h", now - std::chrono::hours{2});
            }
        });
        for (const std::size_t purged : {2U, 2U, 1U, 0U}) {
            fixture.inside([&](Inbox& inbox) { CHECK(inbox.purge(now, 2) == purged); });
        }
    }
}

} // namespace missive::test
