#pragma once

#include <Application/Benchmarking/Query/ExecutionView.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace missive::benchmarking {

/// The executions that were asked for together.
struct BenchmarkRunView {
    std::string runId;
    std::vector<ExecutionView> executions;

    std::int64_t iterations() const { return sum(&ExecutionView::iterations); }
    std::int64_t ok() const { return sum(&ExecutionView::ok); }
    std::int64_t failed() const { return sum(&ExecutionView::failed); }
    bool isOver() const {
        return std::all_of(executions.begin(), executions.end(), [](const auto& each) { return each.isOver(); });
    }

private:
    std::int64_t sum(std::int64_t ExecutionView::* figure) const {
        std::int64_t all = 0;
        for (const auto& execution : executions) {
            all += execution.*figure;
        }
        return all;
    }
};

} // namespace missive::benchmarking
