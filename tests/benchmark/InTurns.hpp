#pragma once

#include <tests/benchmark/Cost.hpp>

#include <functional>
#include <vector>

namespace missive::benchmark {

/// What a stretch of work came to: how much was done, and its nanoseconds in all.
struct Slice {
    double operations = 0;
    Cost cost;
};

/// Lets each of several do a slice of its work in turns, so that whatever slows the machine down meets all alike. The
/// first slice of each warms up and does not count. The cost of one operation of each.
std::vector<Cost> inTurns(int slices, const std::vector<std::function<Slice()>>& sides);

} // namespace missive::benchmark
