#pragma once

#include <Domain/Missive/LogLevel.hpp>

namespace missive {

/// Some of the levels. A value.
class LogLevelSet {
public:
    constexpr LogLevelSet() noexcept = default;

    static constexpr LogLevelSet between(LogLevel least, LogLevel most) noexcept {
        LogLevelSet set;
        for (int level = static_cast<int>(least); level <= static_cast<int>(most); ++level) {
            set.add(static_cast<LogLevel>(level));
        }
        return set;
    }
    static constexpr LogLevelSet from(LogLevel least) noexcept { return between(least, LogLevel::Emergency); }

    constexpr void add(LogLevel level) noexcept { bits_ |= bitOf(level); }
    constexpr bool contains(LogLevel level) const noexcept { return (bits_ & bitOf(level)) != 0; }

    friend constexpr bool operator==(LogLevelSet, LogLevelSet) noexcept = default;

private:
    static constexpr unsigned bitOf(LogLevel level) noexcept { return 1U << static_cast<unsigned>(level); }

    unsigned bits_ = 0;
};

} // namespace missive
