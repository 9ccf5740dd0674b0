#pragma once

#include <Application/Benchmarking/Query/BenchmarkListView.hpp>
#include <Application/Benchmarking/Query/BenchmarkReportView.hpp>
#include <Application/Benchmarking/Query/BenchmarkRunView.hpp>
#include <Application/Benchmarking/Query/ExecutionCount.hpp>
#include <Domain/Benchmarking/Environment.hpp>
#include <Domain/Benchmarking/IterationResult.hpp>
#include <Domain/Benchmarking/MeasuringOptions.hpp>
#include <Infrastructure/Missive/Codec/JsonValue.hpp>

#include <boost/describe/class.hpp>

#include <stdexcept>
#include <string>

namespace missive::benchmarking {

// What is shown and exported as JSON, and what a table keeps as such: the names below stay.

BOOST_DESCRIBE_STRUCT(Environment, (),
                      (host, cpuModel, processors, physicalCores, governor, frequencyRange, caches, hasSmt, aslr,
                       kernel, memoryBytes, virtualisation, compiler, flags, buildType, missive, libraries, runtime,
                       runtimeVersion, runtimeCommand, slots, isShared))
BOOST_DESCRIBE_STRUCT(MeasuringOptions, (), (warmup, revolutions, values, retries, timeoutMs, memoryLimitBytes))
BOOST_DESCRIBE_STRUCT(Measurement, (),
                      (runtime, warmup, revolutions, valuesNs, cpuNs, memoryUsed, memoryPeak, hwm, overheadNs, clock,
                       resolutionNs, checksum))
BOOST_DESCRIBE_STRUCT(ProcessUsage, (),
                      (wallNs, userNs, systemNs, preemptions, exitCode, signal, slot, processor, load, stolen))
BOOST_DESCRIBE_STRUCT(IterationResult, (),
                      (number, status, measurement, usage, complaint, worker, environmentId, startedAt))
BOOST_DESCRIBE_STRUCT(Interval, (), (low, high))
BOOST_DESCRIBE_STRUCT(Statistics, (),
                      (count, least, most, mean, deviation, q1, median, q3, p80, p90, p95, p99, medianDeviation,
                       lowFence, highFence, outliers, farOutliers, meanInterval, medianInterval))
BOOST_DESCRIBE_STRUCT(NoiseWarning, (), (code, sentence))
BOOST_DESCRIBE_STRUCT(WorkerShare, (), (worker, count, medianNs))
BOOST_DESCRIBE_STRUCT(ExecutionView, (),
                      (executionId, runId, slug, runtime, definitionId, iterations, ok, failed, state, tag, seed,
                       requestedAt, startedAt, finishedAt))
BOOST_DESCRIBE_STRUCT(BenchmarkRunView, (), (runId, executions))
BOOST_DESCRIBE_STRUCT(ExecutionCount, (), (ok, failed, total))
BOOST_DESCRIBE_STRUCT(ExecutionReport, (),
                      (execution, statistics, withoutOutliers, subtractedOverheadNs, statuses, warnings, workers,
                       memoryPeak, memoryUsed, startUpNs, environmentId, environment, iterations))
BOOST_DESCRIBE_STRUCT(Comparison, (), (u, z, p, isExact, delta, shift, ratio, ratioInterval, verdict))
BOOST_DESCRIBE_STRUCT(ComparedExecutions, (),
                      (slug, one, oneId, other, otherId, oneMedianNs, otherMedianNs, comparison, magnitude,
                       withoutOutliers, oneSubtractedNs, otherSubtractedNs))
BOOST_DESCRIBE_STRUCT(BenchmarkReportView, (), (executions, comparisons))
BOOST_DESCRIBE_STRUCT(RuntimeView, (), (name, version, missing))
BOOST_DESCRIBE_STRUCT(BenchmarkView, (), (slug, name, category, description, tags, runtimes))
BOOST_DESCRIBE_STRUCT(BenchmarkListView, (), (runtimes, benchmarks))

} // namespace missive::benchmarking

namespace missive {

template <> struct JsonValue<benchmarking::IterationStatus> {
    static std::string toWire(benchmarking::IterationStatus status) {
        return std::string{benchmarking::nameOf(status)};
    }
    static benchmarking::IterationStatus fromWire(const std::string& name) {
        if (const auto status = benchmarking::iterationStatusNamed(name)) {
            return *status;
        }
        throw std::invalid_argument{"\"" + name + "\" is no status of an iteration."};
    }
};

template <> struct JsonValue<benchmarking::Verdict> {
    static std::string toWire(benchmarking::Verdict verdict) { return std::string{benchmarking::nameOf(verdict)}; }
    static benchmarking::Verdict fromWire(const std::string& name) {
        for (const auto verdict : benchmarking::allVerdicts) {
            if (benchmarking::nameOf(verdict) == name) {
                return verdict;
            }
        }
        throw std::invalid_argument{"\"" + name + "\" is no verdict."};
    }
};

} // namespace missive
