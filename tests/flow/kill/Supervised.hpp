#pragma once

#include <tests/support/process/Process.hpp>

#include <memory>
#include <utility>

namespace missive::test {

/// A process that is started again when it ends.
struct Supervised {
    explicit Supervised(Process started) : process{std::make_unique<Process>(std::move(started))} {}

    void replace(Process started) { *this = Supervised{std::move(started)}; }

    std::unique_ptr<Process> process;
    /// Whether a server was away in its life, so that it may give up.
    bool mayGiveUp = false;
};

} // namespace missive::test
