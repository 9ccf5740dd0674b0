#pragma once

#include <Domain/Performance/Measurement.hpp>
#include <Domain/Performance/RecorderCounts.hpp>

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

namespace missive::performance {

/// Where whoever measures leaves measurements for the flusher. What was taken out counts as held, and takes up room,
/// until it is settled; measurements are settled in the order in which they came. Safe to use from any thread.
class MeasurementBuffer {
public:
    using Ticket = std::uint64_t;
    enum class End { Stored, Sent, DroppedAtStop };

    explicit MeasurementBuffer(std::size_t capacity);

    /// Counts it and takes it; nothing where there is no room: then it is dropped and counted as such.
    std::optional<Ticket> push(Measurement&& measurement);

    /// Up to `most` of those that came first.
    std::vector<Measurement> take(std::size_t most);

    /// So many of those that were taken have ended so.
    void settle(End end, std::size_t count);

    /// Waits until this one is settled, and has the flusher hurry. Returns whether that came in time.
    bool awaitSettled(Ticket ticket, std::chrono::nanoseconds within);

    /// Waits until `count` wait, or some for this long, or somebody waits for one, or the buffer is closed; a few
    /// seconds where none come.
    void await(std::size_t count, std::chrono::milliseconds interval);

    /// Waits for this long, or until the buffer is closed.
    void pause(std::chrono::milliseconds time);

    /// From here on there is no room.
    void close();
    bool isClosed() const;

    RecorderCounts counts() const;

private:
    std::size_t waitingCount() const noexcept { return waiting_.size() - first_; }

    const std::size_t capacity_;
    mutable std::mutex mutex_;
    std::condition_variable offered_;
    std::condition_variable settled_;
    /// Those that wait begin at `first_`: few are moved when some are taken.
    std::vector<Measurement> waiting_;
    std::size_t first_ = 0;
    RecorderCounts counts_;
    Ticket lastTicket_ = 0;
    Ticket settledUpTo_ = 0;
    /// How many have to wait for the flusher to be woken, so that it is not for each.
    std::size_t wanted_ = 1;
    int hurried_ = 0;
    bool isClosed_ = false;
};

} // namespace missive::performance
