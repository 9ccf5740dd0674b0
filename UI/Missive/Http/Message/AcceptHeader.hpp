#pragma once

#include <string_view>

namespace missive {

/// What a client wants answers to be, as the header `Accept` tells (RFC 9110 §12.5.1). Keeps a view of the value.
class AcceptHeader {
public:
    /// The value of the header, or of several of them joined; empty where there is none.
    explicit AcceptHeader(std::string_view value) noexcept : value_{value} {}

    /// Whether an answer of this type, such as `application/json`, is acceptable: the most exact range that fits it
    /// decides, with a quality above 0. Ranges like `application/hal+json` fit JSON too. An empty header accepts all.
    /// Parameters other than `q` are of no matter, a malformed range is as if it were not there.
    bool allows(std::string_view mediaType) const noexcept;

private:
    std::string_view value_;
};

} // namespace missive
