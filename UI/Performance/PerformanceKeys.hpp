#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace missive::performance {

/// A part of the configuration that may stand in two places: under `nowo_performance`, as a Symfony project has it, and
/// under `missive.performance`. A key that stands in both with different values is a problem.
class PerformanceKeys {
public:
    PerformanceKeys(ConfigurationSection origin, ConfigurationSection own);

    bool isConfigured() const;
    /// A problem for every key that is not known: of PHP's bundle in both places, ours only in our own.
    void allow(const std::vector<std::string>& origins, const std::vector<std::string>& ours = {}) const;

    bool has(const std::string& key) const;
    bool flag(const std::string& key, bool fallback) const;
    std::int64_t integer(const std::string& key, std::int64_t fallback, std::int64_t least, std::int64_t most) const;
    double number(const std::string& key, double fallback, double least, double most) const;
    std::optional<std::string> text(const std::string& key) const;
    /// One of these texts.
    std::string oneOf(const std::string& key, const std::string& fallback, const std::vector<std::string>& all) const;
    /// `500ms`, `30s`, `10m`, `48h`, `35d`, or a number of seconds.
    std::chrono::milliseconds duration(const std::string& key, std::chrono::milliseconds fallback,
                                       std::chrono::milliseconds least, std::chrono::milliseconds most) const;
    std::vector<std::string> texts(const std::string& key, const std::vector<std::string>& fallback) const;
    /// Names and texts, such as headers; what they say is shown nowhere.
    std::map<std::string, std::string> pairs(const std::string& key) const;
    PerformanceKeys section(const std::string& key) const;

    void problem(const std::string& key, const std::string& sentence) const;

    /// Nothing for what is no time.
    static std::optional<std::chrono::milliseconds> durationIn(std::string_view text) noexcept;

private:
    /// Where the key stands, the place of PHP's bundle where it stands in neither.
    const ConfigurationSection& at(const std::string& key) const;

    ConfigurationSection origin_;
    ConfigurationSection own_;
};

} // namespace missive::performance
