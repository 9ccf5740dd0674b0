#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// A media type or range with its parameters (RFC 9110 §8.3.1), in lower case but for the parameters' values.
struct MediaType {
    std::string type;
    std::string subtype;
    std::vector<std::pair<std::string, std::string>> parameters;

    /// Nothing for a text that is malformed.
    static std::optional<MediaType> parse(std::string_view text);

    /// `application/json`, or `application/…+json` of whatever kind.
    bool isJson() const noexcept;

    /// Whether a body of this type can be read: JSON without parameters but for `charset=utf-8`.
    bool isReadableJson() const noexcept;

    /// Whether a body of this type is what a form of HTML sends as a rule.
    bool isForm() const noexcept { return type == "application" && subtype == "x-www-form-urlencoded"; }
};

} // namespace missive
