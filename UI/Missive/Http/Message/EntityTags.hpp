#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// What If-Match and If-None-Match hold (RFC 9110 §13.1): any version, or a list of entity tags.
class EntityTags {
public:
    /// Nothing for a text that is malformed or names no tag.
    static std::optional<EntityTags> parse(std::string_view text);

    /// The strong tag of a version, as ETag holds it.
    static std::string strong(std::string_view version);

    /// Whether it is `*`.
    bool isAny() const noexcept { return isAny_; }

    /// The versions that stand there without `W/`.
    const std::vector<std::string>& strongOnes() const noexcept { return strong_; }

    /// Whether it has this version, weak or strong (§8.8.3.2, weak comparison).
    bool matches(std::string_view version) const noexcept;

private:
    bool isAny_ = false;
    std::vector<std::string> strong_;
    std::vector<std::string> weak_;
};

} // namespace missive
