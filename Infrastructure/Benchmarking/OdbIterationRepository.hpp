#pragma once

#include <Domain/Benchmarking/Port/IterationRepository.hpp>

namespace missive {
class OdbUnitOfWork;
}

namespace missive::benchmarking {

/// Results in the table `benchmark_iteration`. Works inside the calling thread's unit of work and throws
/// std::logic_error outside one. Safe to use from any thread; the unit of work must outlive it.
class OdbIterationRepository final : public IterationRepository {
public:
    explicit OdbIterationRepository(OdbUnitOfWork& unitOfWork) : unitOfWork_{unitOfWork} {}

    std::optional<IterationStatus> statusOf(const ExecutionId& id, std::int64_t number) const override;
    void put(const ExecutionId& id, const IterationResult& result) override;
    std::vector<IterationResult> of(const ExecutionId& id) const override;

private:
    OdbUnitOfWork& unitOfWork_;
};

} // namespace missive::benchmarking
