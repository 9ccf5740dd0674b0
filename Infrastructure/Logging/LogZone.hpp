#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace missive::logging {

/// By whose midnight the files of a log change. A value.
class LogZone {
public:
    /// `UTC`, a distance from it such as `+01:00` or `-09:30`, or `local`, which is this machine's; nothing for
    /// anything else.
    static std::optional<LogZone> named(std::string_view name) noexcept;

    /// UTC.
    LogZone() = default;

    /// `2026-11-27`.
    std::string dateOf(TimePoint at) const;

private:
    explicit LogZone(std::optional<std::chrono::minutes> offset) noexcept : offset_{offset} {}

    /// Nothing for this machine's, which may change in the year.
    std::optional<std::chrono::minutes> offset_{0};
};

} // namespace missive::logging
