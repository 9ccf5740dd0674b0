#include <Application/Performance/Query/SketchHistogram.hpp>

#include <algorithm>
#include <cmath>

namespace missive::performance {

namespace {

constexpr int pieces = 10;

} // namespace

std::vector<HistogramPiece> SketchHistogram::of(const QuantileSketch& sketch, double unit) {
    std::vector<HistogramPiece> found;
    if (sketch.belowOne() > 0) {
        found.push_back({0, unit, static_cast<std::int64_t>(sketch.belowOne())});
    }
    const auto& buckets = sketch.buckets();
    if (buckets.empty()) {
        return found;
    }
    const auto first = QuantileSketch::valueOf(buckets.front().first);
    const auto last = QuantileSketch::valueOf(buckets.back().first);
    const int count = buckets.size() == 1 ? 1 : pieces;
    const double factor = std::pow(last / first, 1.0 / count);
    std::vector<HistogramPiece> upper;
    for (int piece = 0; piece < count; ++piece) {
        upper.push_back({first * std::pow(factor, piece) * unit, first * std::pow(factor, piece + 1) * unit, 0});
    }
    for (const auto& [index, many] : buckets) {
        const auto share = factor > 1 ? std::log(QuantileSketch::valueOf(index) / first) / std::log(factor) : 0;
        const auto at = std::clamp(static_cast<int>(std::ceil(share - 1e-9)) - 1, 0, count - 1);
        upper[static_cast<std::size_t>(at)].count += static_cast<std::int64_t>(many);
    }
    found.insert(found.end(), upper.begin(), upper.end());
    return found;
}

double SketchHistogram::mode(const QuantileSketch& sketch) {
    auto most = sketch.belowOne();
    double value = 0;
    for (const auto& [index, count] : sketch.buckets()) {
        if (count > most) {
            most = count;
            value = QuantileSketch::valueOf(index);
        }
    }
    return value;
}

} // namespace missive::performance
