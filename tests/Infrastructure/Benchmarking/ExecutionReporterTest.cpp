#include <Application/Benchmarking/ExecutionReporter.hpp>
#include <Application/Benchmarking/Query/ComparedExecutions.hpp>
#include <tests/support/mothers/ExecutionPlanMother.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace missive::benchmarking {

using test::ExecutionPlanMother;

namespace {

struct MeasuredIterations final : IterationRepository {
    std::vector<IterationResult> all;

    std::optional<IterationStatus> statusOf(const ExecutionId&, std::int64_t) const override { return std::nullopt; }
    void put(const ExecutionId&, const IterationResult& result) override { all.push_back(result); }
    std::vector<IterationResult> of(const ExecutionId&) const override { return all; }
};

struct UnknownEnvironments final : EnvironmentRepository {
    void put(const std::string&, const Environment&) override {}
    std::optional<Environment> find(const std::string&) const override { return std::nullopt; }
};

/// Ten values of 1000 to 1009 ns and this one, each with an overhead.
ExecutionReport reportOf(double last, double overhead, const FigureOptions& options) {
    MeasuredIterations iterations;
    const UnknownEnvironments environments;
    for (int i = 0; i < 11; ++i) {
        IterationResult result{.number = i + 1, .status = IterationStatus::Ok, .worker = "host:1"};
        result.measurement.valuesNs = {i == 10 ? last : 1'000.0 + i};
        result.measurement.overheadNs = overhead;
        iterations.all.push_back(result);
    }
    return ExecutionReporter{iterations, environments}.report(BenchmarkExecution::request(ExecutionPlanMother::of(11)),
                                                              options);
}

bool warnsOf(const ExecutionReport& report, const std::string& code) {
    for (const auto& warning : report.warnings) {
        if (warning.code == code) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("overhead is subtracted from every value where somebody asks for it") {
    CHECK(reportOf(1'010, 100, {}).statistics->median == 1'005);
    CHECK_FALSE(reportOf(1'010, 100, {}).subtractedOverheadNs);
    const auto report = reportOf(1'010, 100, {.subtractsOverhead = true});
    CHECK(report.statistics->median == 905);
    CHECK(report.statistics->least == 900);
    CHECK(report.workers.at(0).medianNs == 905);
    CHECK(report.subtractedOverheadNs == 100);
    CHECK_FALSE(warnsOf(report, "overhead"));
}

TEST_CASE("overhead of more than a tenth of the values is not subtracted but warned of") {
    CHECK(reportOf(1'010, 100.5, {.subtractsOverhead = true}).subtractedOverheadNs == 100.5);
    const auto report = reportOf(1'010, 100.6, {.subtractsOverhead = true});
    CHECK(report.statistics->median == 1'005);
    CHECK_FALSE(report.subtractedOverheadNs);
    CHECK(warnsOf(report, "overhead"));
}

TEST_CASE("figures without outliers stand beside those that have them") {
    CHECK_FALSE(reportOf(9'000, 1, {}).withoutOutliers);
    const auto report = reportOf(9'000, 1, {.withoutOutliers = true});
    CHECK(report.statistics->count == 11);
    CHECK(report.statistics->most == 9'000);
    REQUIRE(report.withoutOutliers);
    CHECK(report.withoutOutliers->count == 10);
    CHECK(report.withoutOutliers->most == 1'009);
    CHECK(reportOf(1'010, 1, {.withoutOutliers = true}).withoutOutliers->count == 11);
}

TEST_CASE("what is compared without outliers is what is left of each") {
    const auto one = reportOf(9'000, 100, {.subtractsOverhead = true});
    const auto other = reportOf(1'010, 1, {});
    const auto all = ComparedExecutions::of(one, other, {});
    CHECK(all.oneMedianNs == 905);
    CHECK(all.oneSubtractedNs == 100);
    CHECK_FALSE(all.otherSubtractedNs);
    CHECK_FALSE(all.withoutOutliers);
    const auto within = ComparedExecutions::withinFences(one, other, {});
    CHECK(within.withoutOutliers == 1);
    CHECK(within.oneMedianNs == 904.5);
    CHECK(within.otherMedianNs == 1'005);
    CHECK(within.comparison.ratio == doctest::Approx(904.5 / 1'005));
}

TEST_CASE("only what lies beyond the fences is marked as an outlier") {
    const auto report = reportOf(9'000, 1, {.withoutOutliers = true});
    for (const auto& iteration : report.iterations) {
        CHECK(report.isOutlier(iteration) == (iteration.number == 11));
    }
    auto failed = report.iterations.back();
    failed.status = IterationStatus::Timeout;
    CHECK_FALSE(report.isOutlier(failed));
}

} // namespace missive::benchmarking
