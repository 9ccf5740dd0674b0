#pragma once

#include <string>

namespace missive {

/// The SQL of the table of messages.
struct SqliteMessageStatements {
    explicit SqliteMessageStatements(const std::string& table);

    std::string createTable;
    std::string columns;
    std::string addClaims;
    std::string addClaimToken;
    std::string createFreeIndex;
    std::string createClaimedIndex;
    std::string insert;
    std::string insertClaimed;
    std::string hasDue;
    std::string hasAbandoned;
    std::string claimDue;
    std::string claimAbandoned;
    std::string claimOne;
    std::string remove;
    std::string renew;
    std::string release;
    std::string postpone;
    std::string countFree;
    std::string countClaimed;
    std::string oldest;
    std::string list;
    std::string find;
};

} // namespace missive
