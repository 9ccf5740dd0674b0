#include <UI/Missive/Http/OpenApi/OpenApiOperation.hpp>

#include <UI/Missive/Http/Problem/HttpProblem.hpp>

#include <initializer_list>
#include <string_view>

namespace missive {

std::set<OpenApiProblem> OpenApiOperation::allProblems() const {
    std::set<OpenApiProblem> all{problems.begin(), problems.end()};
    const auto may = [&](bool applies, std::initializer_list<std::string_view> codes) {
        for (const auto code : codes) {
            if (applies) {
                all.insert({HttpProblem::of(code).status, std::string{code}});
            }
        }
    };
    const auto mayAs = [&](bool applies, std::string_view code, std::initializer_list<int> statuses) {
        for (const int each : statuses) {
            if (applies) {
                all.insert({each, std::string{code}});
            }
        }
    };
    const bool isRead = method == HttpMethod::Get;
    const bool hasBody = request.has_value();
    may(true, {"rate.exceeded", "request.host", "request.not_acceptable", "request.target", "server.busy",
               "server.error", "server.slow", "server.stopping", "store.unavailable"});
    may(permission.has_value(), {"auth.denied", "auth.invalid", "auth.missing"});
    may(!pathParameters.empty(), {"request.route"});
    may(!hasBody, {"request.body"});
    may(isRead && !hasBody, {"request.parameter"});
    may(!isRead, {"request.field", "store.outcome_unknown"});
    may(hasBody, {"request.content_type", "request.field", "request.json", "request.too_large"});
    may(tellsEvents, {"server.streams"});
    mayAs(!isRead, "version.conflict", {409});
    mayAs(idempotencyKey != Header::Ignored, "request.idempotency_key", {400, 409, 422});
    mayAs(ifMatch != Header::Ignored, "version.conflict", {412});
    may(ifMatch == Header::Required, {"request.precondition_required"});
    return all;
}

} // namespace missive
