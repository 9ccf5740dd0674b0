#include <Infrastructure/Missive/Persistence/Odb/RethrowDatabaseError.hpp>

#include <Infrastructure/Missive/Persistence/Odb/ConcurrencyConflict.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteError.hpp>

#include <odb/exceptions.hxx>
#include <odb/sqlite/exceptions.hxx>
#include <sqlite3.h>

namespace missive {

void rethrowDatabaseError(const std::string& path) {
    try {
        throw;
    } catch (const odb::object_changed&) {
        throw ConcurrencyConflict{"The object was changed by another unit of work in the meantime; nothing was saved."};
    } catch (const odb::timeout&) {
        throw SqliteError{SQLITE_BUSY, path, "timeout"};
    } catch (const odb::deadlock&) {
        throw SqliteError{SQLITE_LOCKED, path, "deadlock"};
    } catch (const odb::sqlite::forced_rollback&) {
        throw SqliteError{SQLITE_ABORT, path, "the transaction was rolled back"};
    } catch (const odb::sqlite::database_exception& error) {
        throw SqliteError{error.error(), path, error.message()};
    }
}

} // namespace missive
