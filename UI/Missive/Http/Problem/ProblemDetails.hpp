#pragma once

#include <UI/Missive/Http/Message/HttpResponse.hpp>
#include <UI/Missive/Http/Problem/ProblemField.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// Why a request was not done, as RFC 9457 tells it.
struct ProblemDetails {
    int status;
    std::string code;
    std::string detail;
    std::vector<ProblemField> errors;
    /// What the answer says beside it, such as Retry-After.
    HttpHeaders headers;

    /// One of HttpProblem, with its own status and sentence where these are left out.
    static ProblemDetails of(std::string_view code, std::string detail = {}, int status = 0);

    /// The problem document. The type is `about:blank`, or the code behind `typeBase` where that is not empty; the
    /// request id is told as a URN where there is one.
    HttpResponse toResponse(std::string_view requestId, std::string_view typeBase = {}) const;
};

} // namespace missive
