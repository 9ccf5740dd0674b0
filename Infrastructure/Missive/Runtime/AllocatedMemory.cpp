#include <Infrastructure/Missive/Runtime/AllocatedMemory.hpp>

#include <algorithm>
#include <atomic>

namespace missive {

namespace {

struct OfThread {
    std::int64_t level = 0;
    std::int64_t peak = 0;
};

thread_local constinit OfThread mine{};
constinit std::atomic<bool> isOn{false};

} // namespace

bool AllocatedMemory::isCounted() noexcept { return isOn.load(std::memory_order_relaxed); }

std::int64_t AllocatedMemory::level() noexcept { return mine.level; }

void AllocatedMemory::beginPeak() noexcept { mine.peak = mine.level; }

std::int64_t AllocatedMemory::peak() noexcept { return mine.peak; }

void AllocatedMemory::raisePeak(std::int64_t level) noexcept { mine.peak = std::max(mine.peak, level); }

void AllocatedMemory::changed(std::int64_t bytes) noexcept {
    mine.level += bytes;
    mine.peak = std::max(mine.peak, mine.level);
}

void AllocatedMemory::count() noexcept { isOn.store(true, std::memory_order_relaxed); }

} // namespace missive
