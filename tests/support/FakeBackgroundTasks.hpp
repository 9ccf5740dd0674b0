#pragma once

#include <Domain/Missive/Port/BackgroundTasks.hpp>

#include <chrono>
#include <functional>
#include <iterator>
#include <list>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

namespace missive::test {

/// Keeps periodic tasks until `tick` runs them once. Runs nothing beside the caller.
class FakeBackgroundTasks final : public BackgroundTasks {
public:
    std::unique_ptr<BackgroundTask> start(std::function<void()>) override {
        throw std::logic_error{"Only periodic tasks are moved by hand."};
    }

    std::unique_ptr<BackgroundTask> every(std::chrono::milliseconds interval, std::function<void()> action) override {
        intervals.push_back(interval);
        actions_.push_back(std::move(action));
        return std::make_unique<Task>(actions_, std::prev(actions_.end()));
    }

    void tick() const {
        for (const auto& action : actions_) {
            action();
        }
    }

    std::vector<std::chrono::milliseconds> intervals;

private:
    using Actions = std::list<std::function<void()>>;

    struct Task final : BackgroundTask {
        Task(Actions& all, Actions::iterator position) : actions{all}, mine{position} {}
        ~Task() override { actions.erase(mine); }
        Actions& actions;
        Actions::iterator mine;
    };

    Actions actions_;
};

} // namespace missive::test
