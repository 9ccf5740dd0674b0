#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/UnitOfWork.hpp>
#include <Infrastructure/Missive/Persistence/InMemory/InMemoryInbox.hpp>

#include <functional>

namespace missive {

/// Units of work without a database, for applications and tests that keep their objects in memory. In-memory
/// repositories announce each access; what they undo on request is undone when the unit of work rolls back. Other
/// threads see writes before the commit: this is no isolation. Safe to use from any thread.
///
/// The rest is as in OdbUnitOfWork: lazy, joined when nested, the inbox consulted at the first access and written to
/// before the first write.
class InMemoryUnitOfWork final : public UnitOfWork {
public:
    /// The clock must outlive it.
    explicit InMemoryUnitOfWork(const Clock& clock) : clock_{clock} {}

    UnitOfWorkOutcome run(const UnitOfWorkPurpose& purpose, UnitOfWorkListener& listener,
                          FunctionRef<void()> work) override;
    bool active() const noexcept override;
    void collect(Envelope message) override;
    void afterCommit(std::function<void()> action) override;

    /// Before an object is read. Throws std::logic_error outside a unit of work.
    void forReading();

    /// Before an object is written; `undo` takes the write back and must not throw. Throws std::logic_error outside a
    /// unit of work and in one that only reads.
    void forWriting(std::function<void()> undo);

    Inbox& inbox() noexcept { return inbox_; }

private:
    struct Open;

    Open* open() const noexcept;
    Open& required(const char* purpose) const;
    void begin(Open& open);
    UnitOfWorkOutcome join(Open& open, FunctionRef<void()> work);
    void finish(Open& open);

    const Clock& clock_;
    InMemoryInbox inbox_;
};

} // namespace missive
