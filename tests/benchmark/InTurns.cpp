#include <tests/benchmark/InTurns.hpp>

#include <cstddef>

namespace missive::benchmark {

std::vector<Cost> inTurns(int slices, const std::vector<std::function<Slice()>>& sides) {
    std::vector<Slice> totals(sides.size());
    for (int round = 0; round <= slices; ++round) {
        for (std::size_t turn = 0; turn < sides.size(); ++turn) {
            const auto side = round % 2 == 0 ? turn : sides.size() - 1 - turn;
            const auto slice = sides[side]();
            if (round > 0) {
                totals[side].operations += slice.operations;
                totals[side].cost.wall += slice.cost.wall;
                totals[side].cost.processor += slice.cost.processor;
            }
        }
    }
    std::vector<Cost> costs;
    for (const auto& total : totals) {
        costs.push_back({total.cost.wall / total.operations, total.cost.processor / total.operations});
    }
    return costs;
}

} // namespace missive::benchmark
