#include <UI/Missive/Http/Answer/RouteHandler.hpp>

#include <Domain/Missive/ConcurrencyConflict.hpp>
#include <UI/Missive/Http/Answer/RouteAnswers.hpp>
#include <UI/Missive/Http/Binding/RequestJson.hpp>
#include <UI/Missive/Http/Message/EntityTags.hpp>
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
    std::string json;
    if (versions.empty()) {
        const auto result = withPatience(route, RequestJson{route.message->fields(), fixed, request, rest}, json);
        return routeAnswer(route, request, json, result);
    }
    fixed.emplace_back(route.versionField, std::string{});
    for (const auto& version : versions) {
        fixed.back().second = version;
        try {
            const auto result = attempt(route, RequestJson{route.message->fields(), fixed, request, rest}, json);
            return routeAnswer(route, request, json, result);
        } catch (const ConcurrencyConflict&) {
            if (&version == &versions.back()) {
                throw;
            }
        }
    }
    throw HttpError{ProblemDetails::of("version.conflict", "", 412)};
}

RouteResult RouteHandler::withPatience(const HttpRoute& route, const RequestJson& fields, std::string& json) const {
    for (int tried = 1;; ++tried) {
        try {
            return attempt(route, fields, json);
        } catch (const ConcurrencyConflict&) {
            if (tried == mostTries || route.kind != MessageKind::Command) {
                throw;
            }
            waiter_.wait({}, std::chrono::milliseconds{random_.between(5, 25)});
        }
    }
}

RouteResult RouteHandler::attempt(const HttpRoute& route, const RequestJson& fields, std::string& json) const {
    json = fields.text();
    try {
        return route.message->run(route.kind, json, buses_);
    } catch (const UnreadableMessage& error) {
        return again(route, fields, json, error.what());
    }
}

RouteResult RouteHandler::again(const HttpRoute& route, const RequestJson& fields, std::string& json,
                                const std::string& refusal) const {
    fields.check();
    auto problem = ProblemDetails::of(route.takesBody() ? "request.field" : "request.parameter", refusal);
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
