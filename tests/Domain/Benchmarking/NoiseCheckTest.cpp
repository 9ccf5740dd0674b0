#include <Domain/Benchmarking/NoiseCheck.hpp>

#include <Domain/Benchmarking/SplitMix64.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace missive::benchmarking {

namespace {

using Results = std::vector<IterationResult>;

/// Twelve that nobody could object to.
Results quiet() {
    Results results;
    for (int i = 0; i < 12; ++i) {
        IterationResult result{.number = i + 1, .status = IterationStatus::Ok, .worker = "host:1"};
        const auto value = 1e6 * (1 + 0.001 * (i * 5 % 7));
        result.measurement.valuesNs = {value, value, value};
        result.measurement.revolutions = 100;
        result.measurement.overheadNs = 10;
        result.measurement.resolutionNs = 30;
        result.usage.load = 0.1;
        results.push_back(result);
    }
    return results;
}

Environment machine() {
    Environment environment;
    environment.processors = 4;
    environment.governor = "performance";
    return environment;
}

std::vector<std::string> codesOf(const Results& results, const Environment& environment = machine()) {
    std::vector<double> samples;
    for (const auto& result : results) {
        samples.push_back(result.sampleNs());
    }
    SplitMix64 random{1};
    std::vector<std::string> codes;
    for (const auto& warning : NoiseCheck::of(results, Statistics::of(samples, random), environment)) {
        codes.push_back(warning.code);
        CHECK(warning.sentence.ends_with("."));
    }
    return codes;
}

/// What is warned of when each result is changed so.
std::vector<std::string> codesWith(const std::function<void(IterationResult&)>& change) {
    auto results = quiet();
    for (auto& result : results) {
        change(result);
    }
    return codesOf(results);
}

std::vector<std::string> codesOn(const std::function<void(Environment&)>& change) {
    auto environment = machine();
    change(environment);
    return codesOf(quiet(), environment);
}

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("nothing is said of quiet figures") {
    CHECK(codesOf(quiet()).empty());
    CHECK(codesOf(quiet(), {}).empty());
}

TEST_CASE("values that vary are doubted") {
    CHECK(codesWith([](auto& r) { r.measurement.valuesNs = {r.number % 2 == 0 ? 1.2e6 : 1e6}; }) == Codes{"cv"});
}

TEST_CASE("outliers are told of, and so is a slow start") {
    CHECK(codesWith([](auto& r) {
              if (r.number == 5) {
                  r.measurement.valuesNs = {1.05e6};
              }
          }) == Codes{"outliers"});
    CHECK(codesWith([](auto& r) {
              if (r.number == 1) {
                  r.measurement.valuesNs = {1.6e6};
              }
          }) == Codes{"cv", "outliers", "slow-start"});
}

TEST_CASE("fewer than ten iterations are few") {
    auto results = quiet();
    results.resize(9);
    CHECK(codesOf(results) == Codes{"few"});
}

TEST_CASE("a value that is short, coarse or mostly overhead is doubted") {
    CHECK(codesWith([](auto& r) {
              r.measurement.valuesNs = {1e6 - 1};
              r.measurement.revolutions = 1;
          }) == Codes{"short"});
    CHECK(codesWith([](auto& r) { r.measurement.resolutionNs = 200'000; }) == Codes{"clock"});
    CHECK(codesWith([](auto& r) { r.measurement.overheadNs = 200'000; }) == Codes{"overhead"});
}

TEST_CASE("a machine that was not left alone is told of") {
    CHECK(codesWith([](auto& r) { r.usage.preemptions = 31; }) == Codes{"preempted"});
    CHECK(codesWith([](auto& r) { r.usage.stolen = 0.02; }) == Codes{"steal"});
    CHECK(codesWith([](auto& r) { r.usage.load = 2.1; }) == Codes{"load"});
    CHECK(codesOn([](auto& e) { e.governor = "powersave"; }) == Codes{"governor"});
    CHECK(codesOn([](auto& e) { e.isShared = true; }) == Codes{"shared-slot"});
}

TEST_CASE("what lies on a bound is not warned of, and what lies just beyond is") {
    const auto even = [](double part) {
        return [part](auto& r) { r.measurement.valuesNs = {1e6 * (r.number % 2 == 0 ? 1 + part : 1 - part)}; };
    };
    // Twelve values at 1 - p and 1 + p vary by p * sqrt(12 / 11).
    CHECK(codesWith(even(0.0478)).empty());
    CHECK(codesWith(even(0.0479)) == Codes{"cv"});
    CHECK(codesWith([](auto& r) {
              r.measurement.valuesNs = {1e6};
              r.measurement.revolutions = 1;
          }).empty());
    CHECK(codesWith([](auto& r) {
              r.measurement.valuesNs = {1e6};
              r.measurement.resolutionNs = 1e5;
          }).empty());
    CHECK(codesWith([](auto& r) {
              r.measurement.valuesNs = {1e6};
              r.measurement.resolutionNs = 1e5 + 1;
          }) == Codes{"clock"});
    CHECK(codesWith([](auto& r) {
              r.measurement.valuesNs = {1e6};
              r.measurement.overheadNs = 1e5;
          }).empty());
    CHECK(codesWith([](auto& r) {
              r.measurement.valuesNs = {1e6};
              r.measurement.overheadNs = 1e5 + 1;
          }) == Codes{"overhead"});
    CHECK(codesWith([](auto& r) { r.usage.preemptions = 30; }).empty());
    CHECK(codesWith([](auto& r) { r.usage.stolen = 0.01; }).empty());
    CHECK(codesWith([](auto& r) { r.usage.load = 2.0; }).empty());
    auto results = quiet();
    results.resize(10);
    CHECK(codesOf(results).empty());
}

TEST_CASE("one outlier in twenty is not many, and a first value half above the others is not slow") {
    Results twenty;
    for (int i = 0; i < 20; ++i) {
        auto result = quiet()[static_cast<std::size_t>(i % 12)];
        result.number = i + 1;
        result.measurement.valuesNs = {i == 7 ? 1.05e6 : 1e6 + 100.0 * (i * 7 % 20)};
        twenty.push_back(result);
    }
    CHECK(codesOf(twenty).empty());
    twenty[8].measurement.valuesNs = {1.05e6};
    CHECK(codesOf(twenty) == Codes{"outliers"});
    auto results = quiet();
    for (auto& result : results) {
        result.measurement.valuesNs = {1e6};
    }
    const auto isSlow = [&](double first) {
        results.front().measurement.valuesNs = {first};
        const auto codes = codesOf(results);
        return std::find(codes.begin(), codes.end(), "slow-start") != codes.end();
    };
    CHECK_FALSE(isSlow(1.5e6));
    CHECK(isSlow(1.5e6 + 1));
}

TEST_CASE("two workers that measure differently are seen") {
    Results results;
    for (int i = 0; i < 24; ++i) {
        auto result = quiet()[static_cast<std::size_t>(i % 12)];
        result.number = i + 1;
        result.worker = i < 12 ? "host:1" : "slow:1";
        if (i >= 12) {
            result.measurement.valuesNs = {result.sampleNs() * 1.02};
        }
        results.push_back(result);
    }
    const auto codes = codesOf(results);
    CHECK(std::find(codes.begin(), codes.end(), "workers") != codes.end());
}

TEST_CASE("values in two heaps are told from values in one") {
    std::vector<double> two;
    for (int i = 0; i < 60; ++i) {
        two.push_back((i % 2 == 0 ? 100 : 200) + i % 10);
    }
    CHECK(NoiseCheck::modality(two) > 3.2);
    CHECK(NoiseCheck::modality(std::vector<double>(60, 1.0)) <= 3.2);
}

} // namespace missive::benchmarking
