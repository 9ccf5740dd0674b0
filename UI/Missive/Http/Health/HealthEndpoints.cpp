#include <UI/Missive/Http/Health/HealthEndpoints.hpp>

#include <Infrastructure/Missive/Codec/JsonWriter.hpp>

namespace missive {
namespace {

bool isNear(const HttpRequest& request) {
    const bool isForwarded = request.headers.find("X-Forwarded-For") || request.headers.find("Forwarded");
    return request.peer.isMonitor || (request.peer.isLoopback && !isForwarded);
}

HttpResponse ok() { return HttpResponse::json(200, R"({"status":"ok"})"); }

} // namespace

std::optional<HttpResponse> HealthEndpoints::answer(HttpRequest& request) const {
    const bool isReading = request.method == HttpMethod::Get || request.method == HttpMethod::Head;
    if (!isReading || !isNear(request)) {
        return std::nullopt;
    }
    const auto& path = request.target.path();
    const auto named = [&](const char* route, HttpResponse response) {
        request.route = route;
        return std::optional{std::move(response)};
    };
    if (path == "/livez") {
        return named("_missive_livez", ok());
    }
    if (path == "/startupz") {
        return named("_missive_startupz", ok());
    }
    if (path == "/readyz") {
        return named("_missive_readyz", ready());
    }
    if (path == "/metrics") {
        return named("_missive_metrics", metrics());
    }
    if (path == "/openapi.json") {
        return named("_missive_openapi", HttpResponse::json(200, parts_.openApi));
    }
    return std::nullopt;
}

HttpResponse HealthEndpoints::ready() const {
    const auto missing = parts_.readiness.missing();
    if (missing.empty() && !parts_.isStopping()) {
        return ok();
    }
    JsonWriter json;
    json.forPeople();
    json.raw(R"({"status":)");
    json.string(parts_.isStopping() ? "stopping" : "unavailable");
    json.raw(R"(,"missing":[)");
    for (const auto& name : missing) {
        json.raw(&name == &missing.front() ? std::string_view{""} : std::string_view{","});
        json.string(name);
    }
    json.raw("]}");
    auto response = HttpResponse::json(503, json.toString());
    response.headers.add("Retry-After", "2");
    return response;
}

HttpResponse HealthEndpoints::metrics() const {
    parts_.httpMetrics.sample(parts_.figures());
    parts_.sampleSources();
    HttpResponse response{200, {}, parts_.metrics.text(), {}};
    response.headers.add("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    return response;
}

} // namespace missive
