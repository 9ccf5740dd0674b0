#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// The condition of an `If-Match` or `If-None-Match` header (RFC 9110 §13.1): entity tags, or `*` for any.
class EntityTags {
public:
    struct Tag {
        /// Between the quotes.
        std::string value;
        bool isWeak = false;

        /// As headers write it: `"7"`, `W/"7"`.
        std::string toString() const { return (isWeak ? "W/\"" : "\"") + value + '"'; }

        friend bool operator==(const Tag&, const Tag&) = default;
    };

    /// Reads the value of the header, or of several of them joined. Nothing for what is malformed, or names no tag.
    static std::optional<EntityTags> parse(std::string_view value);

    /// Whether it is `*`; there are then no tags.
    bool isAny() const noexcept { return isAny_; }
    const std::vector<Tag>& tags() const noexcept { return tags_; }

    /// For `If-Match`: whether it is `*`, or has this strong tag. A weak one never fits.
    bool fitStrongly(std::string_view value) const noexcept;

    /// For `If-None-Match`: whether it is `*`, or has this tag, weak or not.
    bool fitWeakly(std::string_view value) const noexcept;

private:
    std::vector<Tag> tags_;
    bool isAny_ = false;
};

} // namespace missive
