#include <Domain/Benchmarking/IterationResult.hpp>

#include <Domain/Benchmarking/Quantiles.hpp>

namespace missive::benchmarking {

double IterationResult::sampleNs() const {
    return measurement.valuesNs.empty() ? 0.0 : Quantiles{measurement.valuesNs}.median();
}

} // namespace missive::benchmarking
