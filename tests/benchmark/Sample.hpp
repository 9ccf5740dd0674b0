#pragma once

#include <tests/benchmark/Cost.hpp>

#include <string>

namespace missive::benchmark {

/// One run of a row: the same work done by ours and by its twin, in turns.
struct Sample {
    Cost ours;
    Cost twin;
    /// What else is worth knowing, in a few words.
    std::string note;
};

} // namespace missive::benchmark
