#pragma once

#include <Domain/Missive/BackgroundTask.hpp>

#include <functional>
#include <memory>
#include <vector>

namespace missive {

/// What runs beside a long command, as long as this lives: begun in the order it was registered in, ended in the
/// opposite one.
class WorkBeside {
public:
    /// Begins one piece of work; the task ends it.
    using Start = std::function<std::unique_ptr<BackgroundTask>()>;

    /// Throws what a start throws, once those begun before have ended.
    explicit WorkBeside(const std::vector<Start>& starts) {
        try {
            for (const auto& start : starts) {
                running_.push_back(start());
            }
        } catch (...) {
            end();
            throw;
        }
    }

    ~WorkBeside() { end(); }
    WorkBeside(const WorkBeside&) = delete;
    WorkBeside& operator=(const WorkBeside&) = delete;

private:
    void end() {
        while (!running_.empty()) {
            running_.pop_back();
        }
    }

    std::vector<std::unique_ptr<BackgroundTask>> running_;
};

} // namespace missive
