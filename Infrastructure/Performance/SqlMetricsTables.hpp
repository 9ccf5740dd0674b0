#pragma once

#include <Domain/Missive/Port/UnitOfWork.hpp>
#include <Infrastructure/Performance/SqlAccess.hpp>

#include <atomic>
#include <string>
#include <vector>

namespace missive::performance {

/// The tables of measurements: `routes_data` and `routes_data_records` as PHP's PerformanceBundle has them, with
/// columns of ours that may be NULL, and our own `routes_data_stats` and `performance_recorder`. Times are UTC. Made
/// where they are missing, never dropped. Safe to use from any thread.
class SqlMetricsTables {
public:
    /// Both must outlive it.
    SqlMetricsTables(SqlAccess& sql, UnitOfWork& unitOfWork) noexcept : sql_{sql}, unitOfWork_{unitOfWork} {}

    /// Makes them in the calling thread's unit of work, which must be able to write, unless that was done.
    void prepare();

    bool arePrepared() const noexcept { return arePrepared_.load(std::memory_order_acquire); }

    static const std::vector<std::string>& names();

private:
    std::string statements() const;

    SqlAccess& sql_;
    UnitOfWork& unitOfWork_;
    std::atomic<bool> arePrepared_{false};
};

} // namespace missive::performance
