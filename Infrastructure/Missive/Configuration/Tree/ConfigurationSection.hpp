#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationFindings.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationNode.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// Typed reading of one map of the configuration. Every value read is noted with its origin; what has the wrong type or
/// range is a problem, and the fallback is given instead, so that reading goes on and finds the next problem.
/// Keeps references to the tree and the findings.
class ConfigurationSection {
public:
    /// A member of the tree read as a map; nullptr or null is an empty one.
    ConfigurationSection(const ConfigurationNode::Member* member, std::string keyPath, ConfigurationFindings& findings);

    const std::string& keyPath() const { return keyPath_; }
    std::string pathOf(std::string_view key) const { return keyPath_ + "." + std::string{key}; }
    const SourcePosition& position() const { return position_; }
    const std::vector<ConfigurationNode::Member>& members() const;
    bool has(std::string_view key) const { return find(key) != nullptr; }

    /// The member, or nullptr when it is absent, null, or had an unresolved placeholder.
    const ConfigurationNode::Member* find(std::string_view key) const;
    /// Whether the key is absent or null (and not merely unresolved).
    bool isMissing(std::string_view key) const;
    ConfigurationSection section(const std::string& key) const;

    std::optional<std::string> text(const std::string& key) const;
    bool flag(const std::string& key, bool fallback) const;
    std::int64_t integer(const std::string& key, std::int64_t fallback, std::int64_t minimum,
                         std::int64_t maximum = std::numeric_limits<std::int64_t>::max()) const;
    double number(const std::string& key, double fallback, double minimum, double maximum) const;

    /// A problem for every key that is not among these, with the near miss.
    void allowOnly(const std::vector<std::string>& keys) const;
    /// A problem when the key has a value other than null.
    void refuse(const std::string& key, const std::string& sentence) const;
    /// A problem at the member's place, or at the section's when the member is absent.
    void problem(const std::string& key, std::string sentence) const;
    void note(const std::string& key, const std::string& value) const;
    ConfigurationFindings& findings() const { return *findings_; }

private:
    void noteFallback(const std::string& key, const std::string& value) const;

    const ConfigurationNode* map_ = nullptr;
    std::string keyPath_;
    SourcePosition position_;
    ConfigurationFindings* findings_;
};

} // namespace missive
