#pragma once

#include <Domain/Missive/Port/BackgroundTasks.hpp>

namespace missive {

/// Runs every task on a thread of its own, which takes no signals.
class ThreadedBackgroundTasks final : public BackgroundTasks {
public:
    std::unique_ptr<BackgroundTask> start(std::function<void()> action) override;
    std::unique_ptr<BackgroundTask> every(std::chrono::milliseconds interval, std::function<void()> action) override;
};

} // namespace missive
