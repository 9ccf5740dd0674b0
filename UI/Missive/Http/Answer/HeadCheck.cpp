#include <UI/Missive/Http/Answer/HeadCheck.hpp>

#include <UI/Missive/Http/Message/AcceptsEvents.hpp>
#include <UI/Missive/Http/Message/AcceptsJson.hpp>
#include <UI/Missive/Http/Message/EntityTags.hpp>
#include <UI/Missive/Http/Message/IdempotencyKey.hpp>
#include <UI/Missive/Http/Message/MediaType.hpp>

#include <cstddef>

namespace missive {
namespace {

/// That If-Match may name: the command is tried for each.
constexpr std::size_t mostVersions = 10;

bool hasBody(const HttpRequest& request) {
    return request.headers.find("Content-Length").value_or("0") != "0" || request.headers.find("Transfer-Encoding");
}

std::optional<ProblemDetails> acceptProblem(const HttpRoute& route, const HttpRequest& request) {
    if (!request.headers.find("Accept") || !route.mediaType.empty()) {
        return std::nullopt;
    }
    const auto accept = request.headers.joined("Accept");
    if (route.events) {
        return acceptsEvents(accept)
                   ? std::nullopt
                   : std::optional{ProblemDetails::of("request.not_acceptable", "The answer is text/event-stream, "
                                                                                "which the Accept header excludes.")};
    }
    return acceptsJson(accept) ? std::nullopt : std::optional{ProblemDetails::of("request.not_acceptable")};
}

std::optional<ProblemDetails> bodyProblem(const HttpRoute& route, const HttpRequest& request) {
    if (!hasBody(request)) {
        return std::nullopt;
    }
    if (!route.takesBody() || request.method == HttpMethod::Delete || request.method == HttpMethod::Get ||
        request.method == HttpMethod::Head) {
        return ProblemDetails::of("request.body");
    }
    auto problem = ProblemDetails::of("request.content_type");
    const auto type = MediaType::parse(request.headers.joined("Content-Type"));
    if (route.source) {
        problem.detail = "The body must be a form: application/x-www-form-urlencoded.";
        problem.headers.add("Accept-Post", "application/x-www-form-urlencoded");
    } else {
        problem.headers.add("Accept-Post", "application/json");
    }
    if (!type || !(route.source ? type->isForm() : type->isReadableJson())) {
        return problem;
    }
    if (!isSameHttpName(request.headers.find("Content-Encoding").value_or("identity"), "identity")) {
        problem.detail = "The body must not be compressed: send it without Content-Encoding.";
        return problem;
    }
    return std::nullopt;
}

std::optional<ProblemDetails> keyProblem(const HttpRoute& route, const HttpRequest& request) {
    if (route.idempotency == HttpRoute::Idempotency::Ignored) {
        return std::nullopt;
    }
    if (!request.headers.find("Idempotency-Key")) {
        return route.idempotency == HttpRoute::Idempotency::Required
                   ? std::optional{ProblemDetails::of("request.idempotency_key", "This needs an Idempotency-Key.")}
                   : std::nullopt;
    }
    if (!idempotencyKey(request.headers.joined("Idempotency-Key"))) {
        return ProblemDetails::of("request.idempotency_key", "The Idempotency-Key must be 1 to 255 visible ASCII "
                                                             "characters, best in quotes.");
    }
    return std::nullopt;
}

std::optional<ProblemDetails> versionProblem(const HttpRoute& route, const HttpRequest& request) {
    if (route.versionField.empty()) {
        return std::nullopt;
    }
    if (!request.headers.find("If-Match")) {
        return route.needsVersion ? std::optional{ProblemDetails::of("request.precondition_required")} : std::nullopt;
    }
    const auto tags = EntityTags::parse(request.headers.joined("If-Match"));
    if (!tags) {
        return ProblemDetails::of("request.parameter", "The header If-Match must be * or a list of entity tags, such "
                                                       "as \"7\" in quotes.");
    }
    if (tags->strongOnes().size() > mostVersions) {
        return ProblemDetails::of("request.parameter", "The header If-Match must name at most 10 entity tags.");
    }
    return std::nullopt;
}

} // namespace

std::optional<ProblemDetails> headProblem(const HttpRoute& route, const HttpRequest& request) {
    if (const auto problem = acceptProblem(route, request)) {
        return problem;
    }
    if (route.events && !request.target.parameters().empty()) {
        return ProblemDetails::of("request.parameter", "Events are asked for without parameters in the query.");
    }
    for (const auto check : {&bodyProblem, &keyProblem, &versionProblem}) {
        if (auto problem = check(route, request)) {
            return problem;
        }
    }
    return std::nullopt;
}

} // namespace missive
