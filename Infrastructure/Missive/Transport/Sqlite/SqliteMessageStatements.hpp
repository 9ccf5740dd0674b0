#pragma once

#include <cstddef>
#include <string>

namespace missive {

/// The SQL of the table of messages.
struct SqliteMessageStatements {
    /// How many ids `removeSeveral` takes: ?2 and so on; those that are not needed repeat another.
    static constexpr std::size_t several = 100;
    /// How many rows `insertSeveral` takes: ?1 is their queue, ?2 when they were made, ?3 and so on each one's body,
    /// headers and time.
    static constexpr std::size_t insertedTogether = 10;

    explicit SqliteMessageStatements(const std::string& table);

    std::string createTable;
    std::string columns;
    std::string addClaims;
    std::string addClaimToken;
    std::string createFreeIndex;
    std::string createClaimedIndex;
    std::string insert;
    std::string insertSeveral;
    std::string insertClaimed;
    std::string hasDue;
    std::string hasAbandoned;
    std::string claimDue;
    std::string claimAbandoned;
    std::string claimOne;
    std::string remove;
    std::string removeSeveral;
    /// From one id to another.
    std::string removeRange;
    std::string renew;
    std::string release;
    std::string postpone;
    std::string countFree;
    std::string countClaimed;
    std::string oldest;
    std::string dueSince;
    std::string withHeaderText;
    std::string list;
    std::string find;
    std::string queues;
    std::string bearing;
    std::string move;
};

} // namespace missive
