#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// What a request is about: the path and the query of its target, taken apart and percent-decoded. `%2F` stays part of
/// its segment; nothing is normalised.
class RequestTarget {
public:
    using Parameter = std::pair<std::string, std::string>;

    /// Takes a target in origin-form (`/orders/7?full=1`), absolute-form, or `*`, apart. Nothing for one that is
    /// malformed: a byte RFC 3986 does not allow there, a bad escape, `%00`, text that is not UTF-8, a segment that is
    /// `.` or `..`.
    static std::optional<RequestTarget> parse(std::string_view target);

    /// `/`-separated, decoded; none for `/` and for `*`.
    const std::vector<std::string>& segments() const noexcept { return segments_; }

    /// Whether a segment is empty, as in `/orders/` and `//`: that is the path of no route.
    bool hasEmptySegment() const noexcept { return hasEmptySegment_; }

    /// The parameters of the query in their order, decoded; `+` is a blank, as forms write it.
    const std::vector<Parameter>& parameters() const noexcept { return parameters_; }

    /// Of the absolute-form; empty otherwise.
    const std::string& authority() const noexcept { return authority_; }

    /// Whether it is `*`.
    bool isAsterisk() const noexcept { return isAsterisk_; }

    /// As it stood in the request, without the query: for logs.
    const std::string& path() const noexcept { return path_; }

    /// As it stood in the request.
    const std::string& text() const noexcept { return text_; }

private:
    bool parsePath(std::string_view path);
    bool parseQuery(std::string_view query);

    std::string text_;
    std::string path_;
    std::string authority_;
    std::vector<std::string> segments_;
    std::vector<Parameter> parameters_;
    bool isAsterisk_ = false;
    bool hasEmptySegment_ = false;
};

} // namespace missive
