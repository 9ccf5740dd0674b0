#pragma once

#include <Domain/Missive/Port/IdempotencyStore.hpp>
#include <Domain/Missive/Port/Inbox.hpp>
#include <Infrastructure/Missive/Persistence/CollectEvents.hpp>
#include <Infrastructure/Missive/Persistence/LazyUnitOfWork.hpp>
#include <Infrastructure/Missive/Persistence/Odb/ConnectionLimit.hpp>

#include <optional>
#include <string_view>

namespace odb {
class database;
}

namespace missive {

class OdbDatabase;
class StatementWatch;

/// Units of work on a database through ODB. Repositories take a reference to it and ask for the database before every
/// operation, whichever database it is. Safe to use from any thread; it must outlive what uses it, and the database
/// must outlive it. ODB's post-commit callback, one per unit of work, leads to the listener.
///
/// `run` throws ConcurrencyConflict when an object was changed by another unit of work, and a TransportError for what
/// the database says (locked, away, disk full, no permission, …).
class OdbUnitOfWork : public LazyUnitOfWork {
public:
    /// The database inside the calling thread's transaction, to load and query. Throws std::logic_error outside a unit
    /// of work.
    odb::database& forReading();

    /// The database inside the calling thread's transaction, to persist, update and erase. Throws std::logic_error
    /// outside a unit of work and in one that only reads.
    odb::database& forWriting();

    /// Stores a new aggregate as this row and takes the events it recorded, so that they are announced if and only if
    /// the row is committed. The rest as `forWriting().persist(row)`.
    template <class Row, class Aggregate> void persist(Row& row, Aggregate& aggregate) {
        databaseFor<Row>().persist(row);
        collectEvents(*this, aggregate);
    }

    /// Stores an aggregate's new state as this row and takes the events it recorded. The rest as
    /// `forWriting().update(row)`.
    template <class Row, class Aggregate> void update(Row& row, Aggregate& aggregate) {
        databaseFor<Row>().update(row);
        collectEvents(*this, aggregate);
    }

    /// What a query must end with so that what it finds stays as it is until the calling thread's unit of work ends:
    /// for rows that are read, changed and written back without a version. Empty where that is so anyway.
    virtual std::string_view lockingClause() const noexcept = 0;

    /// As OdbDatabase::watchStatements.
    void watchStatements(StatementWatch& watch);

    /// Executes a statement that changes nothing, to see whether it is watched. In a unit of work.
    void tryStatement();

    /// As OdbDatabase::connectionLimit.
    std::optional<ConnectionLimit> connectionLimit();

    /// What this unit of work remembers handled messages in; use it inside `run`.
    virtual Inbox& inbox() noexcept = 0;

    /// What this unit of work remembers idempotent calls in; use it inside `run`.
    virtual IdempotencyStore& idempotencyStore() noexcept = 0;

protected:
    explicit OdbUnitOfWork(OdbDatabase& database) : database_{database} {}

    void rethrow() const override;

private:
    /// An OdbTransaction.
    std::unique_ptr<UnitOfWorkTransaction> begin(UnitOfWorkPurpose::Access access) override = 0;

    /// Only whoever stores a row needs to know ODB's database.
    template <class Row> auto& databaseFor() { return forWriting(); }

    OdbDatabase& database_;
};

} // namespace missive
