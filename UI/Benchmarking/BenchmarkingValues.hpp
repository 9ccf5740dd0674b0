#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace missive::benchmarking {

/// Times, sizes and ages with their units.
struct BenchmarkingValues {
    /// `500ms`, `60s`, `5m`, `2h`, `90d` in milliseconds; nothing for anything else, a bare number too.
    static std::optional<std::int64_t> timeIn(std::string_view text) noexcept;

    /// `64MiB`, `1GiB` in bytes; nothing for anything else, a bare number too.
    static std::optional<std::int64_t> sizeIn(std::string_view text) noexcept;

    /// What the key says, or the fallback; what is neither time nor size is a problem.
    static std::int64_t readTime(const ConfigurationSection& section, const std::string& key, std::int64_t fallback);
    static std::int64_t readSize(const ConfigurationSection& section, const std::string& key, std::int64_t fallback);
};

} // namespace missive::benchmarking
