#pragma once

#include <Domain/Benchmarking/Port/BenchmarkExecutionRepository.hpp>

namespace missive {
class OdbUnitOfWork;
}

namespace missive::benchmarking {

/// Executions in the table `benchmark_execution`. Works inside the calling thread's unit of work and throws
/// std::logic_error outside one. Safe to use from any thread; the unit of work must outlive it.
class OdbBenchmarkExecutionRepository final : public BenchmarkExecutionRepository {
public:
    explicit OdbBenchmarkExecutionRepository(OdbUnitOfWork& unitOfWork) : unitOfWork_{unitOfWork} {}

    void add(BenchmarkExecution execution) override;
    void save(BenchmarkExecution execution) override;
    std::optional<BenchmarkExecution> lock(const ExecutionId& id) override;
    std::int64_t purge(TimePoint before, bool keepTagged) override;

private:
    OdbUnitOfWork& unitOfWork_;
};

} // namespace missive::benchmarking
