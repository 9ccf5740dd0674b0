#pragma once

#include <Domain/Missive/Port/Waiter.hpp>

#include <atomic>
#include <chrono>
#include <functional>
#include <span>
#include <thread>

namespace missive::test {

/// Does not wait: calls `onWait` instead.
class FakeWaiter final : public Waiter {
public:
    void wait(std::span<const int> descriptors, std::chrono::milliseconds atMost) override {
        onWait(descriptors, atMost);
    }

    void interrupt() noexcept override { interrupted = true; }

    std::function<void(std::span<const int>, std::chrono::milliseconds)> onWait =
        [](std::span<const int>, std::chrono::milliseconds) { std::this_thread::yield(); };
    std::atomic<bool> interrupted{false};
};

} // namespace missive::test
