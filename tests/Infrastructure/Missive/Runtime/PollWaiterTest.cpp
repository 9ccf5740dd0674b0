#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <thread>
#include <unistd.h>

namespace missive::test {

namespace {
using namespace std::chrono_literals;
constexpr auto forEver = std::chrono::milliseconds::max();
} // namespace

TEST_CASE("an interruption ends every wait, under way and later, in all threads") {
    PollWaiter waiter;
    std::thread first{[&] { waiter.wait({}, forEver); }};
    std::thread second{[&] { waiter.wait({}, forEver); }};
    waiter.interrupt();
    first.join();
    second.join();
    waiter.wait({}, forEver);
    CHECK(true);
}

TEST_CASE("a readable descriptor ends the wait") {
    PollWaiter waiter;
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    std::thread writer{[&] { CHECK(write(ends[1], "x", 1) == 1); }};
    waiter.wait(std::array{ends[0]}, forEver);
    char read1 = 0;
    CHECK(read(ends[0], &read1, 1) == 1);
    writer.join();
    close(ends[0]);
    close(ends[1]);
}

TEST_CASE("a wait lasts no longer than it may, and as long as nothing happens") {
    PollWaiter waiter;
    waiter.wait({}, 0ms);
    waiter.wait({}, -5ms);
    const auto start = std::chrono::steady_clock::now();
    waiter.wait({}, 20ms);
    CHECK(std::chrono::steady_clock::now() - start >= 19ms);
}

} // namespace missive::test
