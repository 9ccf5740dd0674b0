#pragma once

#include <Application/Missive/Outbox/Backoff.hpp>
#include <Domain/Logging/Port/LogPublisher.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/Random.hpp>
#include <Infrastructure/Logging/HandOverQueue.hpp>
#include <Infrastructure/Logging/LocalLog.hpp>

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
    /// All must outlive it. `log` is told when the transport is given up and when it is back.
    LogPump(HandOverQueue& queue, LogPublisher& publisher, LocalLog& local, const Clock& clock, Random& random,
            Log& log, std::size_t batchSize) noexcept;

    /// Takes one batch to its place. Returns whether there was one.
    bool step();

    /// Takes everything to its place: published until `within` is over, then local.
    void drain(std::chrono::nanoseconds within);

    /// Whether records go to the transport.
    bool isPublishing() const noexcept { return !backoff_.failing(); }

private:
    void settle(std::span<const LogMessage> batch);
    bool publish(std::span<const LogMessage> batch, std::string& error, bool& isUncertain);
    void writeLocally(std::span<const LogMessage> batch, LogReason reason, std::string_view error, bool isUncertain);
    void failed(const std::string& error);
    void succeeded();
    std::size_t fill();

    HandOverQueue& queue_;
    LogPublisher& publisher_;
    LocalLog& local_;
    const Clock& clock_;
    Random& random_;
    Log& log_;
    std::size_t batchSize_;
    std::vector<LogMessage> pending_;
    std::size_t next_ = 0;
    Backoff backoff_;
    std::string error_;
    std::chrono::nanoseconds awaySince_{};
    std::size_t writtenAway_ = 0;
};

} // namespace missive::logging
