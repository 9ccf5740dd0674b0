#include <tests/benchmark/Result.hpp>

#include <algorithm>
#include <cstdio>

namespace missive::benchmark {

namespace {

constexpr double mebibyte = 1'048'576;

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
        .figure = row.figure,
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
    if (row.most) {
        result.target =
            row.figure == Figure::Bytes ? number("<= %.0f MiB", *row.most / mebibyte) : number("<= %.0f ns", *row.most);
        result.isMet = result.ours <= *row.most;
    } else if (row.leastRate) {
        result.target = number(">= %.2f", *row.leastRate);
        const auto rate = row.isJudgedByBoth ? std::min(result.rate, result.processorRate) : result.rate;
        result.isMet = rate >= *row.leastRate;
        if (row.mostRate) {
            result.target = number("%.2f", *row.leastRate) + number("..%.2f", *row.mostRate);
            result.isMet = result.isMet && rate <= *row.mostRate;
        }
    }
    return result;
}

} // namespace missive::benchmark
