#pragma once

#include <tests/support/process/Process.hpp>

#include <memory>
#include <stdexcept>
#include <utility>

namespace missive::test {

/// A process that is started again when it ends.
struct Supervised {
    explicit Supervised(Process started) : process{std::make_unique<Process>(std::move(started))} {}

    void replace(Process started) { *this = Supervised{std::move(started)}; }

    /// Whether it ended because a server was away. Throws std::runtime_error, with what it wrote, when it ended by
    /// itself for any other reason.
    bool gaveUp() const {
        const auto end = process->poll();
        if (end && (end->signal != 0 || end->code != 1 || !mayGiveUp)) {
            throw std::runtime_error{"a process ended by itself: " + process->output() + process->errorOutput()};
        }
        return end.has_value();
    }

    std::unique_ptr<Process> process;
    /// Whether a server was away in its life, so that it may give up.
    bool mayGiveUp = false;
};

} // namespace missive::test
