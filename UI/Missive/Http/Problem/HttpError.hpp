#pragma once

#include <UI/Missive/Http/Problem/ProblemDetails.hpp>

#include <stdexcept>
#include <utility>

namespace missive {

/// A request that is answered with a problem. Thrown by what reads requests, and by middleware of an application.
class HttpError : public std::runtime_error {
public:
    explicit HttpError(ProblemDetails problem) : std::runtime_error{problem.detail}, problem_{std::move(problem)} {}

    const ProblemDetails& problem() const noexcept { return problem_; }

private:
    ProblemDetails problem_;
};

} // namespace missive
