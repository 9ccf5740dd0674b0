#pragma once

#include <Domain/Logging/LogCounts.hpp>
#include <Infrastructure/Logging/PackedLogMessage.hpp>
#include <Infrastructure/Logging/QueueBounds.hpp>
#include <Infrastructure/Logging/WaitingMessages.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>

namespace missive::logging {

/// Where callers leave records for the pump. Both numbers and places are counted under one lock, so that the order of
/// the queue is that of the numbers and the counts balance at every moment. Safe to use from any thread.
class HandOverQueue {
public:
    /// How it came that there is no room any more.
    enum class End { None, Closed, Crashing, Forked };

    explicit HandOverQueue(QueueBounds bounds) noexcept;

    /// A record's number, and whether there was room for it; else it is the caller's to settle.
    struct Offer {
        std::uint64_t sequence = 0;
        bool isTaken = false;
    };

    /// Gives the record its number and keeps a copy if there is room.
    Offer offer(const PackedLogMessage& message);

    /// The number of a record that the caller will settle.
    std::uint64_t number();

    /// Puts a record that has its number into the queue as soon as there is room. Returns whether there was in time; 0
    /// waits for ever.
    bool offerAgain(const PackedLogMessage& message, std::uint64_t sequence, std::chrono::milliseconds within);

    /// All that waits, in the order of their numbers, for an empty `taken`, whose memory callers use from here on.
    void take(WaitingMessages& taken);

    /// Waits until `count` records wait, or some for this long, or somebody wants them settled or the queue is closed.
    void await(std::size_t count, std::chrono::milliseconds interval);

    /// So many records, of this size together, have ended there.
    void settle(LogPlace place, LogReason reason, std::uint64_t count, std::size_t bytes);
    void addUncertain(std::uint64_t count);

    /// Waits until nothing waits that was offered before. Returns whether that came in time.
    bool awaitSettled(std::chrono::nanoseconds within);

    /// From here on there is no room.
    void close();

    /// As `close`, but takes no lock and wakes nobody: the pump sees it within a quarter of a second.
    void end(End how) noexcept { end_ = how; }

    End ended() const noexcept { return end_; }
    bool isClosed() const noexcept { return end_ != End::None; }

    /// How many wait, without a lock: it may be a moment old.
    std::size_t waiting() const noexcept { return waiting_.load(std::memory_order_relaxed); }

    /// Holds everything still while the process forks, from here to one of the two.
    void beginFork() noexcept { mutex_.lock(); }
    void endFork() noexcept { mutex_.unlock(); }
    /// In the child: what waits is the parent's, numbers and counts start anew, and there is no room.
    void endForkInChild();

    LogCounts counts() const;

private:
    bool hasRoom(std::size_t bytes) const noexcept;
    bool keep(const PackedLogMessage& message, std::uint64_t sequence) noexcept;
    void count() noexcept;
    bool isAwaited() const noexcept { return isClosed() || hurried_ > 0 || front_.size() >= awaited_; }

    const QueueBounds bounds_;
    mutable std::mutex mutex_;
    std::condition_variable offered_;
    std::condition_variable settled_;
    WaitingMessages front_;
    /// How many the pump waits for; it is not woken before.
    std::size_t awaited_ = 0;
    bool isPumpAsleep_ = false;
    /// Queued or in the hands of the pump.
    std::size_t held_ = 0;
    std::size_t heldBytes_ = 0;
    std::uint64_t sequence_ = 0;
    std::uint64_t settledCount_ = 0;
    int hurried_ = 0;
    std::atomic<End> end_{End::None};
    std::atomic<std::size_t> waiting_{0};
    LogCounts counts_;
};

} // namespace missive::logging
