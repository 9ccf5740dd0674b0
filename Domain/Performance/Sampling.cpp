#include <Domain/Performance/Sampling.hpp>

#include <cstdint>

namespace missive::performance {

namespace {

constexpr std::int64_t chances = 1'000'000'000;

} // namespace

std::optional<double> Sampling::weightOf(const Measurement& measurement, Random& random) const {
    const bool isKept = (keepsErrors && measurement.isError()) || (keepsCritical && thresholds.isCritical(measurement));
    if (isKept || rate >= 1) {
        return 1;
    }
    const auto drawn = static_cast<double>(random.between(0, chances - 1));
    return drawn < rate * static_cast<double>(chances) ? std::optional{1 / rate} : std::nullopt;
}

} // namespace missive::performance
