#pragma once

namespace missive {

class SqliteConnection;

/// The calling thread's transaction on one database, for those who want to write in it. Implemented by the unit of work
/// of that database. Safe to call from any thread.
class SqliteSession {
public:
    virtual ~SqliteSession() = default;

    /// The connection of the unit of work that is active on this thread, inside a transaction that may write (opened by
    /// this call where there was none); null when no unit of work is active. The connection is the caller's until the
    /// unit of work ends. Throws std::logic_error in a unit of work that only reads, SqliteError when the database
    /// cannot be written to.
    virtual SqliteConnection* joined() = 0;

    /// As `joined`, for reading only.
    virtual SqliteConnection* joinedForReading() = 0;
};

} // namespace missive
