#pragma once

#include <chrono>
#include <thread>

namespace missive::test {

/// Asks again and again until the condition holds; false when it did not within the limit.
template <class Condition> bool eventually(std::chrono::milliseconds limit, Condition condition) {
    const auto deadline = std::chrono::steady_clock::now() + limit;
    while (!condition()) {
        if (std::chrono::steady_clock::now() >= deadline) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
    return true;
}

} // namespace missive::test
