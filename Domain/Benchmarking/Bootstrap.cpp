#include <Domain/Benchmarking/Bootstrap.hpp>

#include <Domain/Benchmarking/Quantiles.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <utility>

namespace missive::benchmarking {
namespace {

constexpr std::size_t resamples = 2'000;

double meanOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Leaves the values in another order.
double medianOf(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) {
        return *middle;
    }
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

void draw(const std::vector<double>& sample, std::vector<double>& into, Random& random) {
    const auto last = static_cast<std::int64_t>(sample.size()) - 1;
    into.resize(sample.size());
    std::generate(into.begin(), into.end(), [&] { return sample[static_cast<std::size_t>(random.between(0, last))]; });
}

template <class Figure> Interval intervalOf(Figure figure) {
    std::vector<double> figures(resamples);
    std::generate(figures.begin(), figures.end(), figure);
    const Quantiles quantiles{std::move(figures)};
    return {quantiles.at(0.025), quantiles.at(0.975)};
}

} // namespace

Interval Bootstrap::ofMean(const std::vector<double>& sample, Random& random) {
    std::vector<double> drawn;
    return intervalOf([&] {
        draw(sample, drawn, random);
        return meanOf(drawn);
    });
}

Interval Bootstrap::ofMedian(const std::vector<double>& sample, Random& random) {
    std::vector<double> drawn;
    return intervalOf([&] {
        draw(sample, drawn, random);
        return medianOf(drawn);
    });
}

Interval Bootstrap::ofRatio(const std::vector<double>& one, const std::vector<double>& other, Random& random) {
    std::vector<double> drawn;
    std::vector<double> drawnOther;
    return intervalOf([&] {
        draw(one, drawn, random);
        draw(other, drawnOther, random);
        return medianOf(drawn) / medianOf(drawnOther);
    });
}

} // namespace missive::benchmarking
