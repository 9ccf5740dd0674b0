#pragma once

#include <tests/benchmark/Cost.hpp>

#include <cstddef>

namespace missive::benchmark {

/// Adds up what stretches of work cost. Preparations between them do not count.
class Stopwatch {
public:
    void start() noexcept;

    /// Ends a stretch in which `operations` were done.
    void stop(std::size_t operations) noexcept;

    /// The mean of one operation since the beginning.
    Cost perOperation() const noexcept;

private:
    Cost total_;
    Cost started_;
    std::size_t operations_ = 0;
};

} // namespace missive::benchmark
