#pragma once

#include <UI/Missive/Http/Message/HttpResponse.hpp>
#include <UI/Missive/Http/Problem/ProblemDetails.hpp>
#include <UI/Missive/Http/Route/AnswerAsked.hpp>

#include <functional>
#include <string>

namespace missive {

/// Makes the answers of a route that has no message: a page, or a file that pages load. Both are called from any
/// thread.
struct AnswerSource {
    /// Of its answers, as a rule.
    std::string mediaType;
    /// What it throws is told as what a handler throws.
    std::function<HttpResponse(const AnswerAsked&)> answer;
    /// What is told instead of a problem document, headers aside; where it is empty that is told.
    std::function<HttpResponse(const ProblemDetails&)> refusal = {};
};

} // namespace missive
