#pragma once

#include <string>

namespace missive {

/// The SQL of the table of messages on PostgreSQL. The parameters of all that look at claims: $1 the queue, $2 and $3
/// the leases of our claims and of others in milliseconds, $4 the token, $5 a number or an id.
struct PostgresMessageStatements {
    /// Where nobody listens the table needs no trigger that tells of messages.
    PostgresMessageStatements(const std::string& table, bool withTrigger);

    /// Fails where the table or a column is missing.
    std::string probe;
    /// Several statements, to be run as one.
    std::string setup;
    /// The same for what is ours in a table that is there.
    std::string restore;
    /// $1 bodies, $2 headers, $3 the queue, $4 delays; $5 the channel, told of the queue.
    std::string insert;
    /// $5 the token.
    std::string insertClaimed;
    std::string claimDue;
    std::string claimAbandoned;
    std::string claimOne;
    /// $1 ids, $2 their tokens.
    std::string remove;
    std::string renew;
    /// $3 the channel, $4 the queue.
    std::string release;
    /// $3 the delay in milliseconds.
    std::string postpone;
    std::string count;
    std::string oldest;
    std::string dueSince;
    std::string withHeaderText;
    std::string list;
    std::string find;
    std::string queues;
    /// $1 the queue, $2 the name of a header.
    std::string bearing;
    /// $3 the other queue, and $4 the channel that is told of it.
    std::string move;
    /// In how many milliseconds the next row becomes due or a claim may run out, where nothing is due now. $2 the
    /// lease.
    std::string nextEvent;
};

} // namespace missive
