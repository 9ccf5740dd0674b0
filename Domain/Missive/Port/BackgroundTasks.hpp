#pragma once

#include <Domain/Missive/BackgroundTask.hpp>

#include <chrono>
#include <functional>
#include <memory>

namespace missive {

/// Starts work on threads of its own. Actions must not throw. Safe to call from any thread.
class BackgroundTasks {
public:
    virtual ~BackgroundTasks() = default;

    /// Runs `action` once; destroying the task waits for its end. Throws std::runtime_error when no thread can be had.
    virtual std::unique_ptr<BackgroundTask> start(std::function<void()> action) = 0;

    /// Runs `action` every `interval`, first after one interval. Throws as `start` does.
    virtual std::unique_ptr<BackgroundTask> every(std::chrono::milliseconds interval, std::function<void()> action) = 0;
};

} // namespace missive
