#include <UI/Missive/Http/Problem/HttpProblem.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

namespace missive {
namespace {

constexpr std::array problems{
    HttpProblem{"auth.denied", 403, "You may not do this."},
    HttpProblem{"auth.invalid", 401, "These credentials are not valid."},
    HttpProblem{"auth.missing", 401, "This needs credentials, in the way that WWW-Authenticate tells."},
    HttpProblem{"rate.exceeded", 429, "There were too many requests: wait before the next one."},
    HttpProblem{"request.body", 400, "A request with this method has no body."},
    HttpProblem{"request.content_type", 415, "The body must be JSON: send Content-Type: application/json."},
    HttpProblem{"request.expectation", 417, "Of all expectations only 100-continue can be met."},
    HttpProblem{"request.field", 422, "The body does not have the fields it needs."},
    HttpProblem{"request.framing", 400, "The request is not HTTP/1.1 as RFC 9112 has it."},
    HttpProblem{"request.headers_too_large", 431, "The header fields are too many or too long."},
    HttpProblem{"request.host", 421, "This server does not answer for that host."},
    HttpProblem{"request.idempotency_key", 400, "The Idempotency-Key is missing or malformed."},
    HttpProblem{"request.json", 400, "The body is not JSON."},
    HttpProblem{"request.method", 405, "There is no such method here."},
    HttpProblem{"request.not_acceptable", 406, "The answer is JSON, which the Accept header excludes."},
    HttpProblem{"request.parameter", 400, "A parameter of the query is wrong."},
    HttpProblem{"request.precondition_required", 428, "This needs an If-Match header with the version you have seen."},
    HttpProblem{"request.route", 404, "There is no such resource."},
    HttpProblem{"request.target", 400,
                "The target of the request is malformed: no segment is . or .., and what RFC 3986 does not allow is "
                "escaped."},
    HttpProblem{"request.target_too_long", 414, "The target of the request is too long."},
    HttpProblem{"request.timeout", 408, "The request did not arrive in time."},
    HttpProblem{"request.too_large", 413, "The body is too large."},
    HttpProblem{"request.version", 505, "This server speaks HTTP/1.1 and HTTP/1.0."},
    HttpProblem{"server.busy", 503, "The server has too much to do: try again."},
    HttpProblem{"server.error", 500, "The server failed. The request id finds the reason in its log."},
    HttpProblem{"server.slow", 503, "This takes longer than the server waits. It goes on."},
    HttpProblem{"server.stopping", 503, "The server is stopping: try again."},
    HttpProblem{"server.streams", 503, "The server tells events to as many as it can: try again."},
    HttpProblem{"store.outcome_unknown", 503,
                "Nobody can say whether this was saved: ask again with the same Idempotency-Key."},
    HttpProblem{"store.unavailable", 503, "The database or a transport is not available: try again."},
    HttpProblem{"version.conflict", 409, "Somebody else changed this meanwhile: read it again."},
};

} // namespace

std::span<const HttpProblem> HttpProblem::all() noexcept { return problems; }

const HttpProblem& HttpProblem::of(std::string_view code) {
    const auto* const found = std::find_if(problems.begin(), problems.end(),
                                           [&](const HttpProblem& problem) { return problem.code == code; });
    if (found == problems.end()) {
        throw std::logic_error{"There is no HTTP problem \"" + std::string{code} + "\"."};
    }
    return *found;
}

} // namespace missive
