#pragma once

#include <Domain/Benchmarking/Port/EnvironmentRepository.hpp>

namespace missive {
class OdbUnitOfWork;
}

namespace missive::benchmarking {

/// What was measured on in the table `benchmark_environment`. Works inside the calling thread's unit of work and throws
/// std::logic_error outside one. Safe to use from any thread; the unit of work must outlive it.
class OdbEnvironmentRepository final : public EnvironmentRepository {
public:
    explicit OdbEnvironmentRepository(OdbUnitOfWork& unitOfWork) : unitOfWork_{unitOfWork} {}

    /// Two that store the same one at once: the second gets the database's error, and is done again.
    void put(const std::string& id, const Environment& environment) override;
    std::optional<Environment> find(const std::string& id) const override;

private:
    OdbUnitOfWork& unitOfWork_;
};

} // namespace missive::benchmarking
