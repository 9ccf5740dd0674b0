#include <Application/Missive/Outbox/Backoff.hpp>

#include <tests/support/FakeRandom.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <vector>

namespace missive::test {

using namespace std::chrono_literals;

TEST_CASE("pauses double from 100 ms up to 5 s and begin anew after a success") {
    FakeRandom random{{0}};
    Backoff backoff;
    std::vector<std::chrono::milliseconds> pauses;
    for (int i = 0; i < 9; ++i) {
        pauses.push_back(backoff.failed(0ns, random));
    }
    CHECK(pauses ==
          std::vector<std::chrono::milliseconds>{100ms, 200ms, 400ms, 800ms, 1600ms, 3200ms, 5000ms, 5000ms, 5000ms});
    CHECK(backoff.failing());
    backoff.succeeded();
    CHECK_FALSE(backoff.failing());
    CHECK(backoff.left(0ns) == 0ms);
    CHECK(backoff.failed(0ns, random) == 100ms);
}

TEST_CASE("a pause is longer or shorter by up to a quarter, and runs out") {
    FakeRandom random{{-1000, 1000}};
    Backoff backoff;
    CHECK(backoff.failed(10s, random) == 75ms);
    CHECK(backoff.left(10s) == 75ms);
    CHECK(backoff.left(10s + 74ms + 1ns) == 1ms);
    CHECK(backoff.left(11s) == 0ms);
    CHECK(backoff.failed(11s, random) == 250ms);
}

} // namespace missive::test
