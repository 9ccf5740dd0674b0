#pragma once

#include <Domain/Logging/LogCounts.hpp>
#include <Infrastructure/Logging/HandOverQueue.hpp>
#include <Infrastructure/Logging/LogPump.hpp>
#include <UI/Missive/MetricSource.hpp>

#include <string>
#include <vector>

namespace missive::logging {

/// The figures of this process's log: where its records are, and whether they go the usual way.
class LogMetrics {
public:
    /// `policy` is what happens where the queue is full. Both must outlive it.
    LogMetrics(HandOverQueue& queue, LogPump& pump, std::string policy)
        : queue_{queue}, pump_{pump}, policy_{std::move(policy)} {}

    static std::vector<MetricDefinition> definitions();

    /// Used from one thread at a time.
    void sample(Metrics& metrics);

private:
    HandOverQueue& queue_;
    LogPump& pump_;
    std::string policy_;
    LogCounts told_;
};

} // namespace missive::logging
