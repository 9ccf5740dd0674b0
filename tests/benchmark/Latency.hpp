#pragma once

#include <tests/benchmark/EventRig.hpp>
#include <tests/benchmark/Sample.hpp>

#include <cstddef>
#include <functional>

namespace missive::benchmark {

/// A bare client that is paced as ours is.
struct LatencyTwin {
    /// Sends one message.
    std::function<void()> send;
    /// Consumes so many, waiting for them, on another connection and in another thread; calls `seen` for each.
    std::function<void(std::size_t count, const std::function<void()>& seen)> consume;
};

/// From before a message is sent until its handler begins, fifty messages a second, each with an idle consumer: first
/// ours, then the twin. The rig has no handler yet and its transport is empty.
Sample latency(EventRig& rig, const LatencyTwin& twin);

} // namespace missive::benchmark
