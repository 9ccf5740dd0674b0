#include <Application/Benchmarking/Query/ExecutionReport.hpp>

#include <algorithm>

namespace missive::benchmarking {

std::vector<double> ExecutionReport::samples() const {
    std::vector<double> all;
    for (const auto& iteration : iterations) {
        if (iteration.status == IterationStatus::Ok) {
            all.push_back(sampleOf(iteration));
        }
    }
    return all;
}

std::vector<double> ExecutionReport::samplesWithinFences() const {
    auto within = samples();
    std::erase_if(within, [&](auto sample) { return statistics.value().isBeyondFences(sample); });
    return within;
}

bool ExecutionReport::isOutlier(const IterationResult& iteration) const {
    return iteration.status == IterationStatus::Ok && statistics.value().isBeyondFences(sampleOf(iteration));
}

double ExecutionReport::sampleOf(const IterationResult& iteration) const {
    const auto overhead = subtractedOverheadNs ? iteration.measurement.overheadNs : 0;
    return std::max(0.0, iteration.sampleNs() - overhead);
}

} // namespace missive::benchmarking
