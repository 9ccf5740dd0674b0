#pragma once

#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Problem/ProblemDetails.hpp>
#include <UI/Missive/Http/Route/HttpRoute.hpp>

#include <optional>

namespace missive {

/// What the head of a request makes impossible on this route: a body it does not take or of another type, an answer
/// that is not wanted as JSON, a header that it needs. Nothing where all is well.
std::optional<ProblemDetails> headProblem(const HttpRoute& route, const HttpRequest& request);

} // namespace missive
