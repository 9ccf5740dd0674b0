#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <array>
#include <string_view>

namespace missive {

/// When a record was told, as text: RFC 3339 in UTC with always six digits of a fraction.
class LogTime {
public:
    /// What lies outside the years 0 to 9999 is the beginning of year 0.
    explicit LogTime(TimePoint at) noexcept;

    /// As long as this lives: `2026-11-27T01:16:00.123456+00:00`.
    std::string_view text() const noexcept { return {characters_.data(), characters_.size()}; }

    /// `2026-11-27`.
    std::string_view date() const noexcept { return text().substr(0, 10); }

private:
    std::array<char, 32> characters_;
};

} // namespace missive
