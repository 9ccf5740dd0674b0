#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace missive {

/// How many messages the broker may send ahead to a consumer. Few where messages are asked for singly, because they
/// are slow to handle: those that wait here are no other worker's. Many where they are asked for in numbers: the next
/// ones are to be here when these are done.
class AmqpPrefetch {
public:
    explicit AmqpPrefetch(std::optional<std::uint16_t> fixed) noexcept : fixed_{fixed} {}

    /// What it should be when `most` are asked for while `inWork` are being handled.
    std::uint16_t next(std::size_t most, std::size_t inWork) noexcept {
        const auto need = most < few ? most + inWork : most * ahead + inWork;
        if (fixed_) {
            current_ = *fixed_;
        } else if (need > current_ || need * waste < current_) {
            current_ = static_cast<std::uint16_t>(std::min<std::size_t>(need, largest));
        }
        return current_;
    }

private:
    static constexpr std::size_t few = 10;
    static constexpr std::size_t ahead = 4;
    static constexpr std::size_t waste = 8;
    static constexpr std::size_t largest = 65535;

    std::optional<std::uint16_t> fixed_;
    std::uint16_t current_ = 0;
};

} // namespace missive
