#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace missive {

/// The identifier of an entry of a stream, `milliseconds-number`, or the one a delayed message got from us,
/// `milliseconds-number-counter`. They sort by the order of sending.
struct RedisIdentifier {
    std::uint64_t time = 0;
    std::uint64_t number = 0;
    /// A delayed message's counter; larger than any for an entry of a stream, which sorts behind.
    std::uint64_t counter = ~std::uint64_t{0};

    /// Nothing where the text is neither of both.
    static std::optional<RedisIdentifier> parse(std::string_view text) noexcept;

    bool isEntry() const noexcept { return counter == ~std::uint64_t{0}; }

    friend auto operator<=>(const RedisIdentifier&, const RedisIdentifier&) noexcept = default;
};

} // namespace missive
