#pragma once

#include <string>

namespace missive {

/// The SQL of the table of messages on PostgreSQL. The parameters of all that look at claims: $1 the queue, $2 now, $3
/// and $4 the times before which claims of ours and of others have run out, $5 the token, $6 a number or an id.
struct PostgresMessageStatements {
    explicit PostgresMessageStatements(const std::string& table);

    /// Fails where the table or a column is missing.
    std::string probe;
    /// Several statements, to be run as one.
    std::string setup;
    /// $1 bodies, $2 headers, $3 the queue, $4 now, $5 when they are available; $6 the channel, told of the queue.
    std::string insert;
    std::string insertClaimed;
    std::string claimDue;
    std::string claimAbandoned;
    std::string claimOne;
    /// $1 ids, $2 their tokens.
    std::string remove;
    /// $3 now.
    std::string renew;
    /// $3 the channel, $4 the queue.
    std::string release;
    std::string postpone;
    std::string count;
    std::string oldest;
    std::string dueSince;
    std::string withHeaderText;
    std::string list;
    std::string find;
    /// When the next row becomes due or a claim may run out, where nothing is due now.
    std::string nextEvent;
};

} // namespace missive
