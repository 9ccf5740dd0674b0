#pragma once

#include <Domain/Missive/Port/UnitOfWorkListener.hpp>

namespace missive::test {

/// Runs what was put off and drops collected messages.
class SilentUnitOfWorkListener final : public UnitOfWorkListener {
public:
    void beforeCommit(std::vector<Envelope>) override {}
    void afterCommit(std::span<const std::function<void()>> actions) noexcept override {
        for (const auto& action : actions) {
            action();
        }
    }
};

} // namespace missive::test
