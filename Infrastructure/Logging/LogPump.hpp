#pragma once

#include <Application/Missive/Outbox/Backoff.hpp>
#include <Domain/Logging/Port/LogPublisher.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/Random.hpp>
#include <Infrastructure/Logging/BatchSizes.hpp>
#include <Infrastructure/Logging/HandOverQueue.hpp>
#include <Infrastructure/Logging/LocalLog.hpp>
#include <Infrastructure/Logging/WaitingMessages.hpp>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace missive::logging {

/// Takes records from the queue to their places, a batch a step: to the transport, or while that fails to local files,
/// where one real batch is tried at the transport whenever the pause of the backoff is over. Used from one thread at a
/// time.
class LogPump {
public:
    /// How much it sends at once, and how long it may take until it is sent once more: where it is unknown whether it
    /// arrived.
    struct Batches {
        std::size_t size = 500;
        std::chrono::nanoseconds publishTimeout = std::chrono::seconds{2};
    };

    /// All must outlive it. `log` is told when the transport is given up, when it is back, and how many found the queue
    /// full.
    LogPump(HandOverQueue& queue, LogPublisher& publisher, LocalLog& local, const Clock& clock, Random& random,
            Log& log, Batches batches) noexcept;

    /// Takes one batch to its place. Returns whether there was one.
    bool step();

    /// Takes everything to its place: published until `within` is over or the process crashes, then local.
    void drain(std::chrono::nanoseconds within);

    /// Whether records go to the transport. Safe to ask from any thread.
    bool isPublishing() const noexcept { return isPublishing_; }

    /// The sizes of the batches so far. Safe to use from any thread.
    BatchSizes& batchSizes() noexcept { return sizes_; }

private:
    void settle(std::span<const LogMessage> batch);
    bool publish(std::span<const LogMessage> batch, std::string& error, bool& isUncertain);
    void writeLocally(std::span<const LogMessage> batch, LogReason reason, std::string_view error, bool isUncertain);
    void failed(const std::string& error);
    void succeeded();
    void tellOfFullQueue(std::chrono::nanoseconds calm);
    void tellOfEnd();
    std::size_t fill();

    HandOverQueue& queue_;
    LogPublisher& publisher_;
    LocalLog& local_;
    const Clock& clock_;
    Random& random_;
    Log& log_;
    Batches batches_;
    WaitingMessages waiting_;
    std::vector<LogMessage> batch_;
    std::size_t next_ = 0;
    Backoff backoff_;
    std::atomic<bool> isPublishing_{true};
    BatchSizes sizes_;
    std::string error_;
    std::chrono::nanoseconds awaySince_{};
    std::size_t writtenAway_ = 0;
    /// How many found the queue full, before the time that goes on and up to now.
    LogCounts::Number fullBefore_ = 0;
    LogCounts::Number full_ = 0;
    std::chrono::nanoseconds fullSince_{};
    std::chrono::nanoseconds fullUntil_{};
    /// When the last step began, in which the queue may have become full.
    std::chrono::nanoseconds stepSince_{};
};

} // namespace missive::logging
