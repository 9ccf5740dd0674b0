#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace missive::logging {

/// The name of a file of a channel and day: `orders-2026-11-27.log`, or where that has grown too large
/// `orders-2026-11-27.1.log`; logrotate may have added `.gz` or `.zst`. Ordered by channel, day and part.
struct DatedLogName {
    std::string channel;
    std::string date;
    unsigned part = 0;
    bool isCompressed = false;

    /// Nothing for any other name.
    static std::optional<DatedLogName> of(std::string_view name);

    /// As it is before it is compressed.
    std::string text() const;

    friend auto operator<=>(const DatedLogName&, const DatedLogName&) = default;
};

} // namespace missive::logging
