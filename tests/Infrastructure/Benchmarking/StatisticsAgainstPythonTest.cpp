#include <Domain/Benchmarking/SplitMix64.hpp>
#include <Domain/Benchmarking/Statistics.hpp>
#include <tests/support/TemporaryDirectory.hpp>
#include <tests/support/process/Process.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <sstream>
#include <string>
#include <vector>

namespace missive::benchmarking {

namespace {

/// A sample on each line; for each come back its mean, deviation, median and percentiles.
constexpr const char* script = R"(
import statistics, sys
for line in open(sys.argv[1]):
    sample = [float(word) for word in line.split()]
    cuts = statistics.quantiles(sample, n=100, method="inclusive")
    figures = [statistics.fmean(sample), statistics.stdev(sample), statistics.median(sample)]
    print(*[repr(each) for each in figures + [cuts[i - 1] for i in (25, 75, 80, 90, 95, 99)]])
)";

std::vector<double> sampleOf(SplitMix64& random) {
    std::vector<double> sample(static_cast<std::size_t>(random.between(2, 60)));
    for (auto& value : sample) {
        value = static_cast<double>(random.between(1, 1'000'000)) / 1'000;
    }
    return sample;
}

} // namespace

TEST_CASE("the figures of a thousand samples are those that Python gives") {
    const auto python = missive::test::installedProgram("python3");
    if (python.empty()) {
        MESSAGE("python3 is not installed: nothing to compare with");
        return;
    }
    SplitMix64 random{12};
    std::ostringstream lines;
    lines.precision(17);
    std::vector<std::vector<double>> samples;
    for (int i = 0; i < 1'000; ++i) {
        samples.push_back(sampleOf(random));
        for (const auto value : samples.back()) {
            lines << value << ' ';
        }
        lines << '\n';
    }
    const missive::test::TemporaryDirectory directory;
    const auto file = directory.write("samples", lines.str()).string();
    missive::test::Process process{{python, {directory.write("figures.py", script).string(), file}, {}, "."}};
    REQUIRE(process.wait(std::chrono::seconds{60}) == missive::test::Exit{0, 0});
    std::istringstream answers{process.output()};
    for (const auto& sample : samples) {
        const auto ours = Statistics::of(sample, random);
        for (const auto figure :
             {ours.mean, ours.deviation, ours.median, ours.q1, ours.q3, ours.p80, ours.p90, ours.p95, ours.p99}) {
            double theirs = 0;
            REQUIRE(static_cast<bool>(answers >> theirs));
            CHECK(std::fabs(figure - theirs) <= 1e-9 * std::max(1.0, std::fabs(theirs)));
        }
    }
}

} // namespace missive::benchmarking
