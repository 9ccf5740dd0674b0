#pragma once

#include <UI/Missive/Http/Problem/ProblemDetails.hpp>

#include <string_view>

namespace missive {

/// The problem that there is too much of something at the moment, with the time to wait.
inline ProblemDetails tooMuch(std::string_view code = "server.busy") {
    auto problem = ProblemDetails::of(code);
    problem.headers.add("Retry-After", "1");
    return problem;
}

} // namespace missive
