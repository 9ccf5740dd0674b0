#pragma once

#include <Application/Missive/UnitOfWork/BoundUnitOfWork.hpp>
#include <Infrastructure/Performance/SqlAccess.hpp>
#include <Infrastructure/Performance/SqlMetricsTables.hpp>

namespace missive::performance {

/// What reading and changing measurements takes. What it refers to must outlive it.
struct SqlReading {
    SqlAccess& sql;
    SqlMetricsTables& tables;
    BoundUnitOfWork unitOfWork;

    /// Runs the action in a unit of work; the tables are there by then.
    void inside(UnitOfWorkPurpose::Access access, FunctionRef<void()> action) {
        if (!tables.arePrepared()) {
            unitOfWork.run({}, [this] { tables.prepare(); });
        }
        unitOfWork.run({.access = access}, action);
    }
};

} // namespace missive::performance
