#include <tests/benchmark/Result.hpp>

#include <algorithm>
#include <cstdio>

namespace missive::benchmark {

namespace {

template <class Figure> std::vector<double> sorted(const std::vector<Sample>& samples, Figure figure) {
    std::vector<double> values;
    for (const auto& sample : samples) {
        values.push_back(figure(sample));
    }
    std::sort(values.begin(), values.end());
    return values;
}

double median(const std::vector<double>& values) {
    const auto middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::string number(const char* format, double value) {
    char text[48];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

} // namespace

Result Result::of(const Row& row, const std::vector<Sample>& samples) {
    const auto rates = sorted(samples, [](const Sample& sample) { return sample.twin.wall / sample.ours.wall; });
    Result result{
        .name = row.name,
        .description = row.description,
        .unit = row.unit,
        .ours = median(sorted(samples, [](const Sample& sample) { return sample.ours.wall; })),
        .twin = median(sorted(samples, [](const Sample& sample) { return sample.twin.wall; })),
        .rate = median(rates),
        .processorRate =
            median(sorted(samples, [](const Sample& sample) { return sample.twin.processor / sample.ours.processor; })),
        .leastRate = rates.front(),
        .mostRate = rates.back(),
        .target = {},
        .isMet = true,
        .note = samples.back().note,
    };
    if (row.mostNanoseconds) {
        result.target = number("<= %.0f ns", *row.mostNanoseconds);
        result.isMet = result.ours <= *row.mostNanoseconds;
    } else if (row.leastRate) {
        result.target = number(">= %.2f", *row.leastRate);
        result.isMet = result.rate >= *row.leastRate;
    }
    return result;
}

} // namespace missive::benchmark
