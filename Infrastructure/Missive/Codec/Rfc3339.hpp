#pragma once

#include <Domain/Missive/TimePoint.hpp>
#include <Infrastructure/Missive/Codec/Rfc3339Text.hpp>

#include <array>
#include <optional>
#include <string_view>

namespace missive {

/// The instant as PHP's DATE_RFC3339 in UTC, `2026-11-21T00:07:14+00:00`: whole seconds, a fraction is cut off. Years
/// outside 0 to 9999 are not supported and throw std::out_of_range.
std::array<char, 25> formatRfc3339(TimePoint time);

/// The same with a fraction of six digits, `2026-11-21T00:07:14.250000+00:00`, unless it is zero.
Rfc3339Text formatRfc3339WithFraction(TimePoint time);

/// Reads RFC 3339 with any offset or `Z` and a fraction of any length (cut to microseconds); nothing when it is not
/// one.
std::optional<TimePoint> parseRfc3339(std::string_view text) noexcept;

} // namespace missive
