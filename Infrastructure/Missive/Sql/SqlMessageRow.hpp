#pragma once

#include <cstdint>
#include <string>

namespace missive {

/// A row of the table of messages.
struct SqlMessageRow {
    std::int64_t id;
    std::string body;
    std::string headers;
    /// Whether no worker takes it.
    bool parked;
    int claims;
    /// As the table holds it: the same whenever the row is read.
    std::string createdAt;
};

} // namespace missive
