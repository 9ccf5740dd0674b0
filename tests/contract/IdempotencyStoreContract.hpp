#pragma once

#include <Domain/Missive/Port/IdempotencyStore.hpp>
#include <tests/support/FakeClock.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>

namespace missive::test {

/// What every store of idempotent calls does. A fixture has `inside(action)`, which calls the action with the store
/// inside a unit of work, from any thread, and commits; what the action throws rolls back and is thrown on.
template <class Fixture> void idempotencyStoreContract() {
    Fixture fixture;
    const auto now = FakeClock::start();
    const auto call = [&](const std::string& identity, const std::string& fingerprint = "f",
                          std::chrono::hours age = std::chrono::hours{0}) {
        return IdempotentCall{identity, fingerprint, now - age, now - age + std::chrono::hours{24}};
    };
    const auto make = [&](const IdempotentCall& what, const std::string& answer) {
        fixture.inside([&](IdempotencyStore& store) {
            CHECK_FALSE(store.claim(what));
            store.complete(what.identity, answer);
        });
    };
    const auto find = [&](const IdempotentCall& what) {
        std::optional<StoredAnswer> found;
        fixture.inside([&](IdempotencyStore& store) {
            found = store.claim(what);
            if (!found) {
                store.complete(what.identity, "made again");
            }
        });
        return found;
    };

    SUBCASE("a call is made once, and afterwards has its answer, whatever its bytes") {
        const std::string bytes{"\0\xff\x80 '\"\\\n", 8};
        make(call(bytes, bytes + "f"), bytes + "a");
        CHECK(find(call(bytes, bytes + "f")) == StoredAnswer{bytes + "f", bytes + "a"});
        CHECK(find(call(bytes, bytes + "f")) == StoredAnswer{bytes + "f", bytes + "a"});
        CHECK_FALSE(find(call("another")));
    }

    SUBCASE("an answer may be empty, and may be long") {
        make(call("empty"), "");
        make(call("long"), std::string(70'000, '\xfe'));
        CHECK(find(call("empty"))->answer.empty());
        CHECK(find(call("long"))->answer == std::string(70'000, '\xfe'));
    }

    SUBCASE("the same call for something else is told by the fingerprint of the first") {
        make(call("i", "one thing"), "a");
        CHECK(find(call("i", "another thing"))->fingerprint == "one thing");
        CHECK(find(call("i", "one thing"))->answer == "a");
    }

    SUBCASE("a unit of work that fails leaves no call behind") {
        CHECK_THROWS_AS(fixture.inside([&](IdempotencyStore& store) {
            CHECK_FALSE(store.claim(call("i")));
            store.complete("i", "never seen");
            throw std::runtime_error{"no"};
        }),
                        std::runtime_error);
        make(call("i"), "a");
    }

    SUBCASE("what was not claimed cannot be completed, nor can what was completed before") {
        CHECK_THROWS_AS(fixture.inside([&](IdempotencyStore& store) {
            CHECK_FALSE(store.claim(call("other")));
            store.complete("i", "a");
        }),
                        std::logic_error);
        make(call("i"), "a");
        CHECK_THROWS_AS(fixture.inside([&](IdempotencyStore& store) {
            CHECK(store.claim(call("i")));
            store.complete("i", "b");
        }),
                        std::logic_error);
        CHECK(find(call("i"))->answer == "a");
    }

    SUBCASE("a call that has expired is another call") {
        make(call("i", "old", std::chrono::hours{24}), "a");
        make(call("j", "young", std::chrono::hours{23}), "a");
        CHECK_FALSE(find(call("i", "new")));
        CHECK(find(call("i", "new")) == StoredAnswer{"new", "made again"});
        CHECK(find(call("j", "new"))->fingerprint == "young");
    }

    SUBCASE("a purge forgets what has expired, in pieces, and keeps the rest") {
        fixture.inside([&](IdempotencyStore& store) { CHECK(store.purge(now, 10) == 0); });
        for (int i = 0; i < 5; ++i) {
            make(call("old " + std::to_string(i), "f", std::chrono::hours{25}), "a");
        }
        make(call("young", "f", std::chrono::hours{23}), "a");
        for (const std::size_t purged : {2U, 2U, 1U, 0U}) {
            fixture.inside([&](IdempotencyStore& store) { CHECK(store.purge(now, 2) == purged); });
        }
        CHECK(find(call("young")));
    }

    SUBCASE("of two that make one call at once the second finds the answer of the first, or makes it if that failed") {
        make(call("unrelated"), "a");
        bool firstFails = false;
        SUBCASE("which succeeds") {}
        SUBCASE("which fails") { firstFails = true; }
        std::optional<StoredAnswer> found;
        std::atomic<bool> begun{false};
        std::thread second;
        const auto first = [&](IdempotencyStore& store) {
            CHECK_FALSE(store.claim(call("i")));
            second = std::thread{[&] {
                begun = true;
                found = find(call("i"));
            }};
            while (!begun) {
                std::this_thread::yield();
            }
            store.complete("i", "a");
            if (firstFails) {
                throw std::runtime_error{"no"};
            }
        };
        if (firstFails) {
            CHECK_THROWS_AS(fixture.inside(first), std::runtime_error);
        } else {
            fixture.inside(first);
        }
        second.join();
        CHECK(found.has_value() != firstFails);
        CHECK(find(call("i"))->answer == (firstFails ? "made again" : "a"));
    }
}

} // namespace missive::test
