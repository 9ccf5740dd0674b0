#pragma once

#include <Domain/Missive/Port/IdGenerator.hpp>
#include <UI/Missive/Http/Access/RouteAccess.hpp>
#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Message/HttpResponse.hpp>
#include <UI/Missive/Http/Problem/ProblemDetails.hpp>

#include <optional>

namespace missive {

/// TEMPORARY
class HttpGate {
public:
    explicit HttpGate(IdGenerator& ids) : ids_{ids} {}
    std::optional<ProblemDetails> admit(HttpRequest& request) {
        request.id = ids_.next().toString();
        return std::nullopt;
    }
    std::optional<ProblemDetails> permit(const HttpRequest&, const RouteAccess&) { return std::nullopt; }
    void finish(const HttpRequest&, HttpResponse&) {}

private:
    IdGenerator& ids_;
};

} // namespace missive
