#include <Domain/Benchmarking/Quantiles.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <utility>

namespace missive::benchmarking {

Quantiles::Quantiles(std::vector<double> values) : ordered_{std::move(values)} {
    if (ordered_.empty()) {
        throw std::invalid_argument{"There are no quantiles of nothing."};
    }
    std::sort(ordered_.begin(), ordered_.end());
}

double Quantiles::at(double p) const {
    const auto place = static_cast<double>(ordered_.size() - 1) * p;
    const auto below = static_cast<std::size_t>(std::floor(place));
    const auto above = std::min(below + 1, ordered_.size() - 1);
    return ordered_[below] + (place - static_cast<double>(below)) * (ordered_[above] - ordered_[below]);
}

} // namespace missive::benchmarking
