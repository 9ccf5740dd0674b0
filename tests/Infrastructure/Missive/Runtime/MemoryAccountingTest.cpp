#include <Infrastructure/Missive/Runtime/AllocatedMemory.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using missive::AllocatedMemory;

TEST_CASE("what a thread allocates is counted as long as it is not freed, and its peak stays") {
    CHECK(AllocatedMemory::isCounted());
    const auto before = AllocatedMemory::level();
    AllocatedMemory::beginPeak();
    {
        const std::vector<char> block(1'000'000);
        CHECK(AllocatedMemory::level() - before >= 1'000'000);
        CHECK(AllocatedMemory::level() - before < 1'100'000);
    }
    CHECK(AllocatedMemory::level() == before);
    CHECK(AllocatedMemory::peak() - before >= 1'000'000);
    AllocatedMemory::beginPeak();
    CHECK(AllocatedMemory::peak() == before);
    AllocatedMemory::raisePeak(before + 5);
    CHECK(AllocatedMemory::peak() == before + 5);
}

TEST_CASE("memory of every form is counted, and each thread has its own") {
    struct alignas(256) Wide {
        char bytes[256];
    };
    const auto before = AllocatedMemory::level();
    auto wide = std::make_unique<Wide>();
    CHECK(reinterpret_cast<std::uintptr_t>(wide.get()) % 256 == 0);
    auto many = std::make_unique<std::string[]>(100);
    CHECK(AllocatedMemory::level() - before >= 256 + 100 * static_cast<std::int64_t>(sizeof(std::string)));
    wide.reset();
    many.reset();
    CHECK(AllocatedMemory::level() == before);
    std::int64_t others = 0;
    std::thread{[&] {
        const auto own = AllocatedMemory::level();
        const std::string text(10'000, 'x');
        others = AllocatedMemory::level() - own;
    }}.join();
    CHECK(others >= 10'000);
}
