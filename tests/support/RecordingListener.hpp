#pragma once

#include <Domain/Missive/Port/UnitOfWorkListener.hpp>
#include <tests/support/Note.hpp>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace missive::test {

/// Writes down what a unit of work tells and runs the actions that were put off.
class RecordingListener final : public UnitOfWorkListener {
public:
    void beforeCommit(std::vector<Envelope> messages) override {
        std::string line = "before";
        for (const auto& message : messages) {
            line += " " + std::to_string(message.message().as<Note>()->number);
        }
        told.push_back(line);
        if (onBeforeCommit) {
            std::exchange(onBeforeCommit, nullptr)();
        }
    }

    void afterCommit(std::span<const std::function<void()>> actions) noexcept override {
        told.emplace_back("after");
        for (const auto& action : actions) {
            action();
        }
        if (onAfterCommit) {
            std::exchange(onAfterCommit, nullptr)();
        }
    }

    std::vector<std::string> told;
    /// Each is called once.
    std::function<void()> onBeforeCommit;
    std::function<void()> onAfterCommit;
};

} // namespace missive::test
