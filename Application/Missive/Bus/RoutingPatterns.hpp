#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// Which message names go to which transports. A pattern is a name, a prefix ending in `*` after a separator
/// (`ordering.*`, `App\Message\*`), or `*`.
///
/// An exact name wins. Patterns are only fall-backs: the longest prefix that matches, then `*`.
class RoutingPatterns {
public:
    using Entry = std::pair<std::string, std::vector<std::string>>;

    RoutingPatterns() = default;
    explicit RoutingPatterns(std::vector<Entry> entries) : entries_{std::move(entries)} {}

    /// The transports for a message known by these names (its wire name, its PHP class), without repetitions.
    std::vector<std::string> transportsFor(std::span<const std::string> names) const;

    const std::vector<Entry>& entries() const noexcept { return entries_; }

    /// Whether a pattern names many messages by how their names begin.
    static bool isPrefix(std::string_view pattern) noexcept { return pattern.ends_with('*'); }

private:
    const Entry* longestPrefix(std::span<const std::string> names) const;

    std::vector<Entry> entries_;
};

} // namespace missive
