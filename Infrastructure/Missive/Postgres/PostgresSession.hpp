#pragma once

namespace missive {

class PostgresConnection;

/// The calling thread's transaction on one database, for those who want to write in it. Implemented by the unit of work
/// of that database. Safe to call from any thread.
class PostgresSession {
public:
    virtual ~PostgresSession() = default;

    /// The connection of the unit of work that is active on this thread, inside a transaction that may write (opened by
    /// this call where there was none); null when no unit of work is active. The connection is the caller's until the
    /// unit of work ends. After a statement that failed the server accepts no other and undoes all. Throws
    /// std::logic_error in a unit of work that only reads, PostgresError when the database is away.
    virtual PostgresConnection* joined() = 0;

    /// As `joined`, for reading only.
    virtual PostgresConnection* joinedForReading() = 0;
};

} // namespace missive
