#pragma once

#include <Domain/Missive/Transport.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace missive {

/// Optional power of a transport that shares the application's transaction: beside its own queue its table holds the
/// outboxes of any number of transports. Safe to call from any thread.
class OutboxTable {
public:
    virtual ~OutboxTable() = default;

    /// Which table of the application's database it is.
    virtual std::string tableName() const = 0;

    /// The outbox of a transport, called as OutboxName says and with the power of OutboxStore. Asks the database
    /// nothing.
    virtual Transport outboxOf(const std::string& transportName) = 0;

    /// The transports for which rows wait in their outboxes, configured or not. Reads no row for it, and makes neither
    /// a table nor a database. Throws TransportError.
    virtual std::vector<std::string> awaited() = 0;

    /// Moves the rows of its own queue that bear a ForwardStamp to the outboxes of their transports, as they are and
    /// with their claims, and leaves the others alone. Makes no table. Returns how many. Throws TransportError.
    virtual std::size_t sortOut() = 0;
};

} // namespace missive
