#pragma once

#include <Domain/Missive/BackgroundTask.hpp>
#include <Domain/Missive/Port/BackgroundTasks.hpp>

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace missive {

/// Whether what an application needs is there. It is looked after in the background, so that asking waits for nothing;
/// what is told is two seconds old at most, but for a look that takes longer. Safe to use from any thread.
class Readiness {
public:
    /// A part of the application and what finds out about it: throws when it is not there.
    struct Check {
        std::string name;
        std::function<void()> look;
    };

    /// Looks once at once.
    Readiness(std::vector<Check> checks, BackgroundTasks& tasks);
    ~Readiness();
    Readiness(const Readiness&) = delete;
    Readiness& operator=(const Readiness&) = delete;

    /// The parts that are not there.
    std::vector<std::string> missing() const;

private:
    void look();

    std::vector<Check> checks_;
    mutable std::mutex mutex_;
    std::vector<std::string> missing_;
    std::unique_ptr<BackgroundTask> looking_;
};

} // namespace missive
