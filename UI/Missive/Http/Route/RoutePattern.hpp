#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// The path of a route: `/orders/{orderId}/payment`. A segment is literal text of `[A-Za-z0-9._~-]`, or names the field
/// that takes whatever stands there.
class RoutePattern {
public:
    struct Segment {
        std::string text;
        bool isField = false;
    };

    /// Throws std::invalid_argument, with what is wrong, for anything else: no wildcards, no empty segments, no slash
    /// at the end but in `/`.
    explicit RoutePattern(std::string_view text);

    const std::string& text() const noexcept { return text_; }
    const std::vector<Segment>& segments() const noexcept { return segments_; }

    /// The names of its fields, in their order.
    std::vector<std::string> fields() const;

    /// The path with these values in the place of its fields, percent-encoded.
    std::string filled(std::span<const std::string> values) const;

private:
    std::string text_;
    std::vector<Segment> segments_;
};

} // namespace missive
