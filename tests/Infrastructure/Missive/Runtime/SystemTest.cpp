#include <Infrastructure/Missive/Runtime/ProcessMemoryUsage.hpp>
#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <Infrastructure/Missive/Runtime/SystemRandom.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <set>
#include <thread>
#include <vector>

namespace missive::test {

TEST_CASE("the machine's clock tells today's time and never goes back") {
    const SystemClock clock;
    const auto before = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    const auto now = clock.now();
    CHECK(now >= before);
    CHECK(now - before < std::chrono::minutes{1});
    const auto start = clock.elapsed();
    CHECK(clock.elapsed() >= start);
}

TEST_CASE("chance reaches both ends of its range and nothing outside") {
    SystemRandom random;
    std::set<std::int64_t> seen;
    for (int i = 0; i < 1000; ++i) {
        seen.insert(random.between(-1, 2));
    }
    CHECK(seen == std::set<std::int64_t>{-1, 0, 1, 2});
    CHECK(random.between(7, 7) == 7);
}

TEST_CASE("threads have chances of their own") {
    SystemRandom random;
    const auto draw = [&random](std::int64_t& into) { into = random.between(INT64_MIN, INT64_MAX); };
    std::int64_t first = 0;
    std::int64_t second = 0;
    std::thread{[&] { draw(first); }}.join();
    std::thread{[&] { draw(second); }}.join();
    CHECK(first != second);
}

TEST_CASE("the memory of this process is counted in bytes") {
    const ProcessMemoryUsage memory;
    const auto before = memory.residentBytes();
    CHECK(before > 1'000'000);
    const std::vector<char> block(64'000'000, 'x');
    CHECK(memory.residentBytes() > before + 32'000'000);
    CHECK(block.back() == 'x');
}

} // namespace missive::test
