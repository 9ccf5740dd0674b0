#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace missive {

/// Names a delivery: a delivery tag counts in its channel alone, and a channel ends with its connection.
struct AmqpToken {
    std::uint64_t connection = 0;
    std::uint16_t channel = 0;
    std::uint64_t tag = 0;

    /// `CONNECTION:CHANNEL:TAG`
    std::string text() const;
    static std::optional<AmqpToken> parse(std::string_view text);

    friend bool operator==(const AmqpToken&, const AmqpToken&) = default;
};

} // namespace missive
