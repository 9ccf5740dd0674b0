#pragma once

#include <Domain/Benchmarking/Port/CancelledExecutionList.hpp>
#include <Domain/Benchmarking/Port/ExecutionList.hpp>

namespace missive {
class OdbUnitOfWork;
}

namespace missive::benchmarking {

/// The rows of `benchmark_execution` as they are read. Works inside the calling thread's unit of work and throws
/// std::logic_error outside one. Safe to use from any thread; the unit of work must outlive it.
class OdbExecutionList final : public ExecutionList, public CancelledExecutionList {
public:
    explicit OdbExecutionList(OdbUnitOfWork& unitOfWork) : unitOfWork_{unitOfWork} {}

    std::optional<BenchmarkExecution> find(const ExecutionId& id) const override;
    std::vector<BenchmarkExecution> ofRun(const RunId& id) const override;
    std::vector<BenchmarkExecution> tagged(const std::string& tag) const override;
    std::vector<BenchmarkExecution> newest(std::size_t most) const override;
    std::vector<std::string> cancelled() const override;

private:
    OdbUnitOfWork& unitOfWork_;
};

} // namespace missive::benchmarking
