#pragma once

#include <compare>
#include <string>

namespace missive {

/// A code that an operation may be refused with, and the status it has then.
struct OpenApiProblem {
    int status;
    std::string code;

    friend auto operator<=>(const OpenApiProblem&, const OpenApiProblem&) = default;
};

} // namespace missive
