#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Inbox.hpp>
#include <Domain/Missive/Port/UnitOfWork.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteInbox.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteSession.hpp>

namespace odb {
class database;
}

namespace missive {

class OdbDatabase;

/// Units of work on an SQLite database through ODB. Repositories take a reference to it and ask for the database before
/// every operation. Safe to use from any thread; it must outlive what uses it, and the database must outlive it.
///
/// A unit of work that may write begins with BEGIN IMMEDIATE at its first access, also when that access reads, so that
/// it cannot fail halfway because another one wrote meanwhile. ODB's post-commit callback, one per unit of work, leads
/// to the listener.
///
/// `run` throws ConcurrencyConflict when an object was changed by another unit of work, and SqliteError (locked, disk
/// full, no permission, …) for what the database says. A run inside another one forgets what it collected when it
/// fails; if it had written by then, the outer one rolls back and throws the same error, even when its work caught it.
class OdbUnitOfWork final : public UnitOfWork, public SqliteSession {
public:
    OdbUnitOfWork(OdbDatabase& database, const Clock& clock);
    ~OdbUnitOfWork() override;
    OdbUnitOfWork(const OdbUnitOfWork&) = delete;
    OdbUnitOfWork& operator=(const OdbUnitOfWork&) = delete;

    UnitOfWorkOutcome run(const UnitOfWorkPurpose& purpose, UnitOfWorkListener& listener,
                          FunctionRef<void()> work) override;
    bool active() const noexcept override;
    void collect(Envelope message) override;
    void afterCommit(std::function<void()> action) override;

    /// The database inside the calling thread's transaction, to load and query. Throws std::logic_error outside a unit
    /// of work.
    odb::database& forReading();

    /// The database inside the calling thread's transaction, to persist, update and erase. Throws std::logic_error
    /// outside a unit of work and in one that only reads.
    odb::database& forWriting();

    SqliteConnection* joined() override;
    SqliteConnection* joinedForReading() override;

    /// What this unit of work remembers handled messages in; use it inside `run`.
    Inbox& inbox() noexcept { return inbox_; }

private:
    struct Open;

    Open* open() const noexcept;
    Open& required(const char* purpose) const;
    void begin(Open& open);
    void beginWriting(Open& open);
    UnitOfWorkOutcome join(Open& open, FunctionRef<void()> work);
    void finish(Open& open);

    OdbDatabase& database_;
    const Clock& clock_;
    SqliteInbox inbox_;
};

} // namespace missive
