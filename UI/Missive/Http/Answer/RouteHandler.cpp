#include <UI/Missive/Http/Answer/RouteHandler.hpp>

#include <Domain/Missive/ConcurrencyConflict.hpp>
#include <UI/Missive/Http/Access/Sha256.hpp>
#include <UI/Missive/Http/Answer/RouteAnswers.hpp>
#include <UI/Missive/Http/Binding/RequestJson.hpp>
#include <UI/Missive/Http/Idempotency/IdempotentAnswers.hpp>
#include <UI/Missive/Http/Message/EntityTags.hpp>
#include <UI/Missive/Http/Message/IdempotencyKey.hpp>
#include <UI/Missive/Http/Problem/HttpError.hpp>
#include <UI/Missive/Http/Route/UnreadableMessage.hpp>

#include <algorithm>
#include <chrono>
#include <vector>

namespace missive {
namespace {

constexpr int mostTries = 3;

const TextField& fieldNamed(const HttpRoute& route, std::string_view name) {
    const auto fields = route.message->fields();
    return *std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.name == name; });
}

bool isOf(const TextField& field, const std::string& token) {
    try {
        static_cast<void>(field.normal(token));
        return true;
    } catch (const JsonError&) {
        return false;
    }
}

std::vector<RequestJson::Value> valuesOf(const HttpRoute& route, std::span<const std::string> values) {
    std::vector<RequestJson::Value> fixed;
    auto value = values.begin();
    for (const auto& segment : route.pattern.segments()) {
        if (segment.isField) {
            fixed.emplace_back(segment.text, fieldNamed(route, segment.text).token(*value++));
        }
    }
    return fixed;
}

/// The versions a request is about as JSON tokens, one of which has to hold; none for any.
std::vector<std::string> versionsOf(const HttpRoute& route, const HttpRequest& request) {
    if (route.versionField.empty()) {
        return {};
    }
    const auto tags = EntityTags::parse(request.headers.joined("If-Match"));
    if (!tags || tags->isAny()) {
        return {};
    }
    std::vector<std::string> tokens;
    for (const auto& version : tags->strongOnes()) {
        const auto& field = fieldNamed(route, route.versionField);
        if (auto token = field.token(version); isOf(field, token)) {
            tokens.push_back(std::move(token));
        }
    }
    if (tokens.empty()) {
        throw HttpError{ProblemDetails::of("version.conflict", "", 412)};
    }
    return tokens;
}

} // namespace

HttpResponse RouteHandler::answer(const HttpRoute& route, std::span<const std::string> values,
                                  const HttpRequest& request) const {
    const auto rest = route.takesBody() ? RequestJson::Rest::Body : RequestJson::Rest::Query;
    auto fixed = valuesOf(route, values);
    const auto versions = versionsOf(route, request);
    if (versions.empty()) {
        return patiently(route, RequestJson{route.message->fields(), fixed, request, rest}, request);
    }
    fixed.emplace_back(route.versionField, std::string{});
    for (const auto& version : versions) {
        fixed.back().second = version;
        try {
            return once(route, RequestJson{route.message->fields(), fixed, request, rest}, request);
        } catch (const ConcurrencyConflict&) {
            if (&version == &versions.back()) {
                throw;
            }
        }
    }
    throw HttpError{ProblemDetails::of("version.conflict", "", 412)};
}

HttpResponse RouteHandler::patiently(const HttpRoute& route, const RequestJson& fields,
                                     const HttpRequest& request) const {
    for (int tried = 1;; ++tried) {
        try {
            return once(route, fields, request);
        } catch (const ConcurrencyConflict&) {
            if (tried == mostTries || route.kind != MessageKind::Command) {
                throw;
            }
            waiter_.wait({}, std::chrono::milliseconds{random_.between(5, 25)});
        }
    }
}

HttpResponse RouteHandler::once(const HttpRoute& route, const RequestJson& fields, const HttpRequest& request) const {
    const auto header = request.headers.joined("Idempotency-Key");
    if (route.idempotency == HttpRoute::Idempotency::Ignored || header.empty()) {
        return attempt(route, fields, request);
    }
    const auto key = idempotencyKey(header).value_or("");
    return idempotent_.run(IdempotentRequest::of(request, route.pattern.text(), key, &sha256),
                           [&] { return attempt(route, fields, request); });
}

HttpResponse RouteHandler::attempt(const HttpRoute& route, const RequestJson& fields,
                                   const HttpRequest& request) const {
    auto json = fields.text();
    const auto result = [&] {
        try {
            return route.message->run(route.kind, json, buses_);
        } catch (const UnreadableMessage& error) {
            return again(route, fields, json, error.what());
        }
    }();
    return routeAnswer(route, request, json, result);
}

RouteResult RouteHandler::again(const HttpRoute& route, const RequestJson& fields, std::string& json,
                                const std::string& refusal) const {
    fields.check();
    auto problem = ProblemDetails::of(route.takesBody() ? "request.field" : "request.parameter", refusal);
    if (route.takesBody() && fields.hasNoBody()) {
        problem.detail = "The request has no body, and needs one. " + problem.detail;
    }
    if (auto unrepeated = fields.withoutRepeats()) {
        json = std::move(*unrepeated);
        try {
            return route.message->run(route.kind, json, buses_);
        } catch (const UnreadableMessage& error) {
            problem.detail = error.what();
        }
    }
    problem.errors = route.message->problems(json);
    throw HttpError{std::move(problem)};
}

} // namespace missive
