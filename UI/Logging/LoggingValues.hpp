#pragma once

#include <Domain/Missive/TimePoint.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace missive::logging {

/// Reads times and sizes with their units.
struct LoggingValues {
    /// `500ms`, `2s`, `1m`; nothing for anything else, a bare number too.
    static std::optional<std::chrono::milliseconds> durationIn(std::string_view text) noexcept;

    /// `512KiB`, `32MiB`, `1GiB`; nothing for anything else, a bare number too.
    static std::optional<std::size_t> sizeIn(std::string_view text) noexcept;

    /// `15m`, `2h` or `1d` before now, a day in UTC, or an instant of RFC 3339; nothing for anything else.
    static std::optional<TimePoint> instantIn(std::string_view text, TimePoint now);

    /// What the key says, at least `least`, or the fallback; what is no duration is a problem.
    static std::chrono::milliseconds readDuration(const ConfigurationSection& section, const std::string& key,
                                                  std::chrono::milliseconds fallback, std::chrono::milliseconds least);

    /// What the key says, or the fallback; what is no size is a problem.
    static std::size_t readSize(const ConfigurationSection& section, const std::string& key, std::size_t fallback);
};

} // namespace missive::logging
