#pragma once

#include <cstdint>
#include <string>

namespace missive {

/// A row of the table of messages.
struct SqliteMessageRow {
    std::int64_t id;
    std::string body;
    std::string headers;
    std::string availableAt;
    int claims;
};

} // namespace missive
