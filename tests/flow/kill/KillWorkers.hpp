#pragma once

#include <tests/flow/kill/Supervised.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace missive::test {

/// Workers that are started again when they are killed or give up. Used from one thread.
class KillWorkers {
public:
    /// Starts one; it is told which.
    using Start = std::function<Process(std::size_t worker)>;

    KillWorkers(std::size_t count, Start start);

    std::size_t count() const noexcept { return workers_.size(); }
    void kill(std::size_t worker);
    /// A server is away: those that run now may give up.
    void mayGiveUp();
    /// How many had given up. Throws as Supervised::gaveUp.
    int startAgain();
    /// Ends them as an operator would; says what is wrong with their end, nothing when nothing is.
    std::string stop();

private:
    Start start_;
    std::vector<Supervised> workers_;
};

} // namespace missive::test
