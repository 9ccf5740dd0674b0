#pragma once

#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Missive/Port/UnitOfWork.hpp>
#include <Domain/Missive/Port/UnitOfWorkListener.hpp>

namespace missive {

/// A unit of work together with whom it tells of its commits: what runs work in it cannot name another one. A value;
/// both must outlive it. Safe to use from any thread.
class BoundUnitOfWork {
public:
    BoundUnitOfWork(UnitOfWork& unitOfWork, UnitOfWorkListener& listener) noexcept
        : unitOfWork_{unitOfWork}, listener_{listener} {}

    /// As UnitOfWork::run.
    UnitOfWorkOutcome run(const UnitOfWorkPurpose& purpose, FunctionRef<void()> work) const {
        return unitOfWork_.run(purpose, listener_, work);
    }

private:
    UnitOfWork& unitOfWork_;
    UnitOfWorkListener& listener_;
};

} // namespace missive
