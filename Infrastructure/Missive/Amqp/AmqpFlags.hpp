#pragma once

namespace missive {

/// The properties of a queue or an exchange as the sum PHP's extension uses in configurations.
struct AmqpFlags {
    static constexpr int durable = 2;
    static constexpr int passive = 4;
    static constexpr int exclusive = 8;
    static constexpr int autoDelete = 16;
    static constexpr int internal = 32;

    int sum = durable;

    constexpr bool has(int flag) const noexcept { return (sum & flag) != 0; }
};

} // namespace missive
