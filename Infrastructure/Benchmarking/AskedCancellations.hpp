#pragma once

#include <Domain/Benchmarking/Port/CancelledExecutions.hpp>
#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/Clock.hpp>

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace missive::benchmarking {

/// Asks what was called off at most once a second, and on a thread of its own: whoever asks this is handling a message,
/// and his unit of work must open no transaction before he has measured.
class AskedCancellations final : public CancelledExecutions {
public:
    using Ask = std::function<std::vector<std::string>()>;

    /// The tasks and the clock must outlive it. Where `ask` throws, what was known holds on.
    AskedCancellations(BackgroundTasks& tasks, const Clock& clock, Ask ask);

    bool contains(const std::string& executionId) const override;

private:
    void refresh() const;

    BackgroundTasks& tasks_;
    const Clock& clock_;
    Ask ask_;
    mutable std::mutex mutex_;
    mutable std::set<std::string> known_;
    mutable std::optional<std::chrono::nanoseconds> asked_;
};

} // namespace missive::benchmarking
