#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Missive/Persistence/InMemory/InMemoryInbox.hpp>
#include <Infrastructure/Missive/Persistence/LazyUnitOfWork.hpp>

#include <functional>

namespace missive {

/// Units of work without a database, for applications and tests that keep their objects in memory. In-memory
/// repositories announce each access; what they undo on request is undone when the unit of work rolls back. Other
/// threads see writes before the commit: this is no isolation. Safe to use from any thread.
class InMemoryUnitOfWork final : public LazyUnitOfWork {
public:
    /// The clock must outlive it.
    explicit InMemoryUnitOfWork(const Clock& clock) : clock_{clock} {}

    /// Before an object is read. Throws std::logic_error outside a unit of work.
    void forReading();

    /// Before an object is written; `undo` takes the write back and must not throw. Throws std::logic_error outside a
    /// unit of work and in one that only reads.
    void forWriting(std::function<void()> undo);

    Inbox& inbox() noexcept { return inbox_; }

private:
    class Transaction;

    std::unique_ptr<UnitOfWorkTransaction> begin(UnitOfWorkPurpose::Access access) override;

    const Clock& clock_;
    InMemoryInbox inbox_;
};

} // namespace missive
