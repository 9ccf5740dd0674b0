#pragma once

#include <Domain/Benchmarking/Port/BenchmarkCatalog.hpp>
#include <Domain/Benchmarking/Port/RuntimeCatalog.hpp>

#include <string>
#include <utility>
#include <vector>

namespace missive::benchmarking {

/// Finds the benchmarks and runtimes that somebody names. Both catalogues must outlive it.
class BenchmarkChoice {
public:
    using Pair = std::pair<const Benchmark*, const Runtime*>;

    BenchmarkChoice(const BenchmarkCatalog& benchmarks, RuntimeCatalog& runtimes) noexcept
        : benchmarks_{benchmarks}, runtimes_{runtimes} {}

    /// Each test on each runtime that it has a body for. Throws DomainError `benchmark.unknown` with those there are,
    /// `benchmark.body` for a test that has none for a runtime that was named, and RuntimeMissing for a runtime that
    /// was named and is not installed.
    std::vector<Pair> pairs(const std::vector<std::string>& tests, const std::vector<std::string>& runtimes) const;

private:
    std::vector<const Benchmark*> benchmarksNamed(const std::vector<std::string>& tests) const;
    const Benchmark& benchmarkNamed(const std::string& name) const;
    std::vector<const Runtime*> runtimesNamed(const std::vector<std::string>& names) const;

    const BenchmarkCatalog& benchmarks_;
    RuntimeCatalog& runtimes_;
};

} // namespace missive::benchmarking
