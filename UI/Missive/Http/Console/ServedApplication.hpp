#pragma once

#include <Infrastructure/Missive/Metrics/PrometheusMetrics.hpp>
#include <UI/Missive/Http/Access/HttpGate.hpp>
#include <UI/Missive/Http/Console/HttpServices.hpp>
#include <UI/Missive/Http/Console/HttpSettings.hpp>
#include <UI/Missive/Http/Events/EventFeeds.hpp>
#include <UI/Missive/Http/Health/HealthEndpoints.hpp>
#include <UI/Missive/Http/Health/QueueMetrics.hpp>
#include <UI/Missive/Http/HttpApplication.hpp>
#include <UI/Missive/Http/Idempotency/IdempotencyPurge.hpp>
#include <UI/Missive/Http/Idempotency/IdempotentAnswers.hpp>
#include <UI/Missive/Http/Server/HttpServer.hpp>

#include <memory>
#include <mutex>
#include <vector>

namespace missive {

class HttpRoutes;

/// Everything that serves an application over HTTP, put together once for a run of `http:serve`.
class ServedApplication {
public:
    /// What it refers to must outlive it.
    ServedApplication(const HttpRoutes& routes, const HttpServices& services, HttpSettings settings);

    /// Whether anything can tell who asks.
    bool hasAuthenticator() const noexcept { return gate_.hasAuthenticator(); }

    HttpServer& server() noexcept { return server_; }

    /// Begins what runs beside the server; it has to end before this.
    std::vector<std::unique_ptr<BackgroundTask>> startBeside();

private:
    void sampleQueues();
    void sampleSources();

    const HttpServices& services_;
    Log& log_;
    bool hasEvents_;
    PrometheusMetrics metrics_;
    std::mutex sampling_;
    HttpMetrics httpMetrics_{metrics_};
    QueueMetrics queueMetrics_;
    Readiness readiness_;
    HttpGate gate_;
    IdempotentAnswers idempotent_;
    IdempotencyPurge purge_;
    HealthEndpoints health_;
    EventFeeds feeds_;
    HttpApplication application_;
    HttpServer server_;
};

} // namespace missive
