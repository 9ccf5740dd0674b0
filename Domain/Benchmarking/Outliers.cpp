#include <Domain/Benchmarking/Outliers.hpp>

#include <algorithm>

namespace missive::benchmarking {

Outliers Outliers::of(const Quantiles& quantiles) {
    const auto low = quantiles.at(0.25);
    const auto high = quantiles.at(0.75);
    const auto& values = quantiles.ordered();
    const auto beyond = [&](double times) {
        return std::count_if(values.begin(), values.end(), [&](double value) {
            return value < low - times * (high - low) || value > high + times * (high - low);
        });
    };
    Outliers outliers{low - 1.5 * (high - low), high + 1.5 * (high - low)};
    if (values.size() >= 4) {
        outliers.count = beyond(1.5);
        outliers.far = beyond(3.0);
    }
    return outliers;
}

} // namespace missive::benchmarking
