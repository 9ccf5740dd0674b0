#pragma once

#include <Domain/Missive/Port/Metrics.hpp>
#include <UI/Missive/Http/Health/HttpMetrics.hpp>
#include <UI/Missive/Http/Health/Readiness.hpp>
#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Message/HttpResponse.hpp>

#include <functional>
#include <optional>
#include <string>

namespace missive {

/// What a server tells those who look after it: `/livez` (it runs), `/startupz` (it has started), `/readyz` (what it
/// needs is there, and it is not stopping), `/metrics`, and `/openapi.json`. Only on loopback, where no proxy stands in
/// between, and on sockets for monitoring; elsewhere these paths are an application's own. Waits for nothing. Safe to
/// use from any thread; what it refers to must outlive it.
class HealthEndpoints {
public:
    struct Parts {
        const Readiness& readiness;
        HttpMetrics& httpMetrics;
        const Metrics& metrics;
        std::function<bool()> isStopping;
        std::function<HttpFigures()> figures;
        /// Brings figures of others up to date.
        std::function<void()> sampleSources;
        std::string openApi;
    };

    explicit HealthEndpoints(Parts parts) : parts_{std::move(parts)} {}

    /// The answer, whose route is then noted in the request; nothing for a request that is not about this.
    std::optional<HttpResponse> answer(HttpRequest& request) const;

    void answered(const HttpRequest& request, const HttpResponse& response, const HttpTimes& times) {
        parts_.httpMetrics.answered(request, response, times);
    }

private:
    HttpResponse ready() const;
    HttpResponse metrics() const;

    Parts parts_;
};

} // namespace missive
