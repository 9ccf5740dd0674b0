#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace missive::test {

/// Calls `play(i)` for every i below `count`, several at a time: they mostly wait for leases to run out.
template <class Play> void inLanes(std::size_t count, Play play) {
    constexpr std::size_t lanes = 6;
    std::atomic<std::size_t> next{0};
    std::vector<std::jthread> running;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        running.emplace_back([&] {
            for (std::size_t i = 0; (i = next++) < count;) {
                play(i);
            }
        });
    }
}

} // namespace missive::test
