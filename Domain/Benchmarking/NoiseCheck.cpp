#include <Domain/Benchmarking/NoiseCheck.hpp>

#include <Domain/Benchmarking/Comparison.hpp>
#include <Domain/Benchmarking/MannWhitney.hpp>
#include <Domain/Benchmarking/Quantiles.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <numeric>
#include <string>

namespace missive::benchmarking {
namespace {

using Results = std::vector<IterationResult>;

/// What is warned of if it is so.
class Warnings {
public:
    void addIf(bool isSo, const char* code, const std::string& sentence) {
        if (isSo) {
            found_.push_back({code, sentence});
        }
    }
    std::vector<NoiseWarning> take() { return std::move(found_); }

private:
    std::vector<NoiseWarning> found_;
};

std::string percent(double part) {
    const auto tenths = std::lround(part * 1000);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

std::vector<double> samplesOf(const Results& results) {
    std::vector<double> samples;
    for (const auto& result : results) {
        samples.push_back(result.sampleNs());
    }
    return samples;
}

bool startsSlowly(const std::vector<double>& samples) {
    constexpr std::size_t fewest = 3;
    return samples.size() >= fewest && samples.front() > 1.5 * Quantiles{{samples.begin() + 1, samples.end()}}.median();
}

template <class Figure> double highest(const Results& results, Figure figure) {
    double most = 0;
    for (const auto& result : results) {
        most = std::max(most, static_cast<double>(figure(result)));
    }
    return most;
}

template <class Figure> double middle(const Results& results, Figure figure) {
    std::vector<double> figures;
    for (const auto& result : results) {
        figures.push_back(static_cast<double>(figure(result)));
    }
    return Quantiles{std::move(figures)}.median();
}

bool workersDiffer(const Results& results) {
    std::map<std::string, std::vector<double>> byWorker;
    for (const auto& result : results) {
        byWorker[result.worker].push_back(result.sampleNs());
    }
    std::erase_if(byWorker, [](const auto& each) { return each.second.size() < Comparison::fewest; });
    for (auto one = byWorker.begin(); one != byWorker.end(); ++one) {
        for (auto other = std::next(one); other != byWorker.end(); ++other) {
            if (MannWhitney::of(one->second, other->second).p < 0.05 / static_cast<double>(byWorker.size())) {
                return true;
            }
        }
    }
    return false;
}

void checkSample(Warnings& warnings, const Results& results, const Statistics& figures) {
    const auto samples = samplesOf(results);
    warnings.addIf(figures.variation() > 0.05, "cv",
                   "The values vary by " + percent(figures.variation()) +
                       " of their mean: measure on a quieter machine or more iterations.");
    warnings.addIf(figures.outlierShare() > 0.05, "outliers",
                   percent(figures.outlierShare()) + " of the values are outliers: read the median, not the mean.");
    warnings.addIf(startsSlowly(samples), "slow-start",
                   "The first value is more than half above the others: give it a longer --warmup.");
    warnings.addIf(figures.count < 10, "few", "Fewer than 10 values: measure with --iterations=10 or more.");
    warnings.addIf(NoiseCheck::modality(samples) > 3.2, "bimodal",
                   "The values lie in more than one heap: look at them with benchmark:show --samples.");
    warnings.addIf(workersDiffer(results), "workers",
                   "Two workers measure differently: compare on one host, or look for the slow one.");
}

void checkValues(Warnings& warnings, const Results& results) {
    const auto value = middle(results, [](const auto& r) { return r.sampleNs(); });
    const auto whole =
        middle(results, [](const auto& r) { return r.sampleNs() * static_cast<double>(r.measurement.revolutions); });
    const auto resolution = highest(results, [](const auto& r) { return r.measurement.resolutionNs; });
    const auto overhead = middle(results, [](const auto& r) { return r.measurement.overheadNs; });
    const auto valuesEach = highest(results, [](const auto& r) { return r.measurement.valuesNs.size(); });
    const auto preemptions = middle(results, [](const auto& r) { return r.usage.preemptions; });
    warnings.addIf(whole < 1e6, "short",
                   "A value lasts less than 1 ms: let it last longer with more --revolutions, or leave them out.");
    warnings.addIf(resolution > whole / 1000, "clock",
                   "The clock is too coarse for so short a value: use more --revolutions.");
    warnings.addIf(overhead * 10 > value, "overhead",
                   "The call itself is more than a tenth of what was measured: make the body do more.");
    warnings.addIf(
        preemptions > 10 * std::max(1.0, valuesEach), "preempted",
        "Other processes took the processor away more than 10 times a value: stop them, or use fewer slots.");
}

void checkMachine(Warnings& warnings, const Results& results, const Environment& environment) {
    const auto first = std::min_element(results.begin(), results.end(), [](const auto& a, const auto& b) {
                           return a.startedAt < b.startedAt;
                       })->usage.load;
    warnings.addIf(!environment.governor.empty() && environment.governor != "performance", "governor",
                   "The processor's frequency follows its load (governor \"" + environment.governor +
                       "\"): set the governor to performance.");
    warnings.addIf(environment.processors > 0 && first > 0.5 * static_cast<double>(environment.processors), "load",
                   "The machine was busy when it began: stop what else runs.");
    warnings.addIf(highest(results, [](const auto& r) { return r.usage.stolen; }) > 0.01, "steal",
                   "Other guests took more than 1 % of the machine's time: measure on a machine of its own.");
    warnings.addIf(environment.isShared, "shared-slot",
                   "More was measured at once than there are cores for it: leave out --slots.");
}

} // namespace

double NoiseCheck::modality(const std::vector<double>& sample) {
    const Quantiles quantiles{sample};
    const auto& ordered = quantiles.ordered();
    const auto iqr = quantiles.at(0.75) - quantiles.at(0.25);
    constexpr std::size_t fewest = 20;
    if (iqr <= 0 || ordered.size() < fewest) {
        return 2;
    }
    // What lies beyond Tukey's far fences makes no heap. As many bins as the rule of Rice University has.
    const auto low = std::max(ordered.front(), quantiles.at(0.25) - 3 * iqr);
    const auto high = std::min(ordered.back(), quantiles.at(0.75) + 3 * iqr);
    const auto width = (high - low) / std::ceil(2 * std::cbrt(static_cast<double>(ordered.size())));
    std::vector<double> bins(static_cast<std::size_t>((high - low) / width) + 1, 0.0);
    for (const auto value : ordered) {
        if (value >= low && value <= high) {
            bins[static_cast<std::size_t>((value - low) / width)] += 1;
        }
    }
    const auto most = *std::max_element(bins.begin(), bins.end());
    double rises = bins.front() + bins.back();
    for (std::size_t i = 1; i < bins.size(); ++i) {
        rises += std::fabs(bins[i] - bins[i - 1]);
    }
    return rises / most;
}

std::vector<NoiseWarning> NoiseCheck::of(const Results& results, const Statistics& statistics,
                                         const Environment& environment) {
    Warnings warnings;
    checkSample(warnings, results, statistics);
    checkValues(warnings, results);
    checkMachine(warnings, results, environment);
    return warnings.take();
}

} // namespace missive::benchmarking
