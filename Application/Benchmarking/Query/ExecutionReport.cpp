#include <Application/Benchmarking/Query/ExecutionReport.hpp>

namespace missive::benchmarking {

std::vector<double> ExecutionReport::samples() const {
    std::vector<double> all;
    for (const auto& iteration : iterations) {
        if (iteration.status == IterationStatus::Ok) {
            all.push_back(iteration.sampleNs());
        }
    }
    return all;
}

} // namespace missive::benchmarking
