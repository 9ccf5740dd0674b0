#pragma once

#include <Domain/Benchmarking/Benchmark.hpp>

#include <vector>

namespace missive::benchmarking {

/// The benchmarks there are. Safe to use from any thread.
class BenchmarkCatalog {
public:
    virtual ~BenchmarkCatalog() = default;

    /// By slug, the hidden ones included. Throws DomainError `benchmark.definition` where a definition of one's own is
    /// wrong, with its file, its line and what to do.
    virtual const std::vector<Benchmark>& all() const = 0;
};

} // namespace missive::benchmarking
