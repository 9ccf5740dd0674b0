#pragma once

#include <Domain/Missive/Port/UnitOfWork.hpp>
#include <Infrastructure/Missive/Persistence/UnitOfWorkTransaction.hpp>

#include <memory>

namespace missive {

/// What units of work on every kind of database have in common. A transaction begins at the first access and consults
/// the inbox, which is written to before the first write. A run inside another one joins it; when it fails it forgets
/// what it collected, and if it had written by then, the outer one rolls back and throws the same error, even when its
/// work caught it.
class LazyUnitOfWork : public UnitOfWork {
public:
    UnitOfWorkOutcome run(const UnitOfWorkPurpose& purpose, UnitOfWorkListener& listener,
                          FunctionRef<void()> work) final;
    bool active() const noexcept final;
    void collect(Envelope message) final;
    void afterCommit(std::function<void()> action) final;

protected:
    LazyUnitOfWork() = default;
    LazyUnitOfWork(const LazyUnitOfWork&) = delete;
    LazyUnitOfWork& operator=(const LazyUnitOfWork&) = delete;

    /// The calling thread's transaction, begun where there was none. Throw std::logic_error outside a unit of work, the
    /// second one also in a unit of work that only reads.
    UnitOfWorkTransaction& reading();
    UnitOfWorkTransaction& writing();

    /// The calling thread's transaction, or null where none has begun.
    UnitOfWorkTransaction* current() const noexcept;

    /// Whether the calling thread is in a unit of work that may write.
    bool mayWrite() const noexcept;

private:
    struct Open;

    virtual std::unique_ptr<UnitOfWorkTransaction> begin(UnitOfWorkPurpose::Access access) = 0;

    /// Called inside a catch block: throws the error under way again, the database's own as those of this framework.
    /// Always throws.
    virtual void rethrow() const { throw; }

    Open* open() const noexcept;
    Open& required(const char* purpose) const;
    void begin(Open& open);
    void beginWriting(Open& open);
    UnitOfWorkOutcome join(Open& open, FunctionRef<void()> work);
    void finish(Open& open);
};

} // namespace missive
