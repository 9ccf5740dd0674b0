#pragma once

#include <Domain/Missive/BackgroundTask.hpp>

#include <chrono>
#include <functional>
#include <memory>

namespace missive {

/// Starts work on threads of its own. Actions must not throw.
class BackgroundTasks {
public:
    virtual ~BackgroundTasks() = default;

    /// Runs `action` once; destroying the task waits for its end.
    virtual std::unique_ptr<BackgroundTask> start(std::function<void()> action) = 0;

    /// Runs `action` every `interval`, first after one interval.
    virtual std::unique_ptr<BackgroundTask> every(std::chrono::milliseconds interval, std::function<void()> action) = 0;
};

} // namespace missive
