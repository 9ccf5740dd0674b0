#pragma once

#include <span>
#include <string_view>

namespace missive {

/// A code that HTTP itself answers with, beside those of DomainErrors: it never changes.
struct HttpProblem {
    std::string_view code;
    /// What it is answered with unless the case demands another status.
    int status;
    /// The sentence it is told with where there is no better one.
    std::string_view detail;

    /// All there are, in the order of their codes.
    static std::span<const HttpProblem> all() noexcept;

    /// The one of this code, which must be one of `all`.
    static const HttpProblem& of(std::string_view code);
};

} // namespace missive
