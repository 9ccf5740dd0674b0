#pragma once

#include <Domain/Benchmarking/Port/BenchmarkCatalog.hpp>

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace missive::benchmarking {

/// The benchmarks that come with Missive, and those of one's own; read when somebody first asks.
class ListedBenchmarkCatalog final : public BenchmarkCatalog {
public:
    using Own = std::function<std::vector<Benchmark>()>;

    explicit ListedBenchmarkCatalog(Own own) : own_{std::move(own)} {}

    /// Throws what `own` throws, and DomainError `benchmark.definition` for two of one slug.
    const std::vector<Benchmark>& all() const override;

private:
    std::vector<Benchmark> read() const;

    Own own_;
    mutable std::once_flag isRead_;
    mutable std::vector<Benchmark> all_;
};

} // namespace missive::benchmarking
