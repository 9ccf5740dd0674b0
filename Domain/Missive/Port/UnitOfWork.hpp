#pragma once

#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Missive/Port/UnitOfWorkListener.hpp>
#include <Domain/Missive/UnitOfWorkOutcome.hpp>
#include <Domain/Missive/UnitOfWorkPurpose.hpp>

#include <functional>

namespace missive {

/// One business transaction per thread. Safe to use from any thread; units of different threads know nothing of each
/// other.
///
/// Guarantee: what the work wrote, the messages it collected that live in the same database, and its inbox row are
/// committed together or not at all. The transaction begins with the first access to the database: work that does not
/// touch it opens none.
class UnitOfWork {
public:
    virtual ~UnitOfWork() = default;

    /// Runs `work`, commits and tells `listener`; what work throws rolls back and is thrown on. Inside another unit of
    /// work of the same thread it joins that one, whose purpose and listener hold.
    virtual UnitOfWorkOutcome run(const UnitOfWorkPurpose& purpose, UnitOfWorkListener& listener,
                                  FunctionRef<void()> work) = 0;

    /// Whether the calling thread is inside `run`.
    virtual bool active() const noexcept = 0;

    /// Adds a message to the calling thread's unit of work, which hands it to its listener before it commits. Throws
    /// std::logic_error outside one.
    virtual void collect(Envelope message) = 0;

    /// Puts an action off until the calling thread's unit of work has committed; dropped when it rolls back. Throws
    /// std::logic_error outside one.
    virtual void afterCommit(std::function<void()> action) = 0;
};

} // namespace missive
