#pragma once

#include <Application/Benchmarking/Query/ListBenchmarksQuery.hpp>
#include <Domain/Benchmarking/Port/BenchmarkCatalog.hpp>
#include <Domain/Benchmarking/Port/RuntimeCatalog.hpp>

namespace missive::benchmarking {

class ListBenchmarksQueryHandler {
public:
    ListBenchmarksQueryHandler(const BenchmarkCatalog& benchmarks, RuntimeCatalog& runtimes) noexcept
        : benchmarks_{benchmarks}, runtimes_{runtimes} {}

    BenchmarkListView operator()(const ListBenchmarksQuery& query) const;

private:
    const BenchmarkCatalog& benchmarks_;
    RuntimeCatalog& runtimes_;
};

} // namespace missive::benchmarking
