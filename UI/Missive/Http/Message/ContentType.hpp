#pragma once

#include <string_view>

namespace missive {

/// What a body is, as the header `Content-Type` tells (RFC 9110 §8.3). Keeps a view of the value.
class ContentType {
public:
    /// The value of the header, or of several of them joined; empty where there is none.
    explicit ContentType(std::string_view value) noexcept : value_{value} {}

    /// Whether it is `application/json`, or a type with the suffix `+json`, in UTF-8. It is not where a parameter other
    /// than `charset=utf-8` says what nobody here understands, nor where there are two types.
    bool isJson() const noexcept;

private:
    std::string_view value_;
};

} // namespace missive
