#include <UI/Missive/Http/Console/ServedApplication.hpp>

#include <Domain/Missive/Patience.hpp>
#include <UI/Missive/Http/HttpRoutes.hpp>

#include <algorithm>
#include <chrono>
#include <exception>
#include <string>
#include <utility>

namespace missive {
namespace {

constexpr std::chrono::milliseconds sampleEvery{5'000};

/// The server cannot end before it has looked.
constexpr std::chrono::milliseconds lookAtMost{1'000};

std::vector<MetricDefinition> definitions(const std::vector<MetricSource>& sources) {
    auto all = HttpMetrics::definitions();
    const auto add = [&](const std::vector<MetricDefinition>& more) {
        all.insert(all.end(), more.begin(), more.end());
    };
    add(QueueMetrics::definitions());
    for (const auto& source : sources) {
        add(source.definitions);
    }
    return all;
}

bool tellsEvents(const HttpRoutes& routes) {
    return std::any_of(routes.routes().begin(), routes.routes().end(),
                       [](const HttpRoute& route) { return route.events != nullptr; });
}

} // namespace

ServedApplication::ServedApplication(const HttpRoutes& routes, const HttpServices& services, HttpSettings settings)
    : services_{services}, log_{services.logs.channel("http")}, hasEvents_{tellsEvents(routes)},
      metrics_{definitions(services.metricSources)}, queueMetrics_{metrics_, services.messages},
      readiness_{services.checks, services.tasks}, gate_{std::move(settings.access),
                                                         {services.clock, services.random, services.ids, services.logs},
                                                         routes.authenticators()},
      idempotent_{services.unitOfWork, services.idempotencyStore, services.clock},
      purge_{services.idempotencyStore, services.unitOfWork, services.clock, log_},
      health_{{.readiness = readiness_,
               .httpMetrics = httpMetrics_,
               .metrics = metrics_,
               .isStopping = [this] { return server_.isStopping(); },
               .figures = [this] { return server_.figures(); },
               .sampleSources = [this] { sampleSources(); },
               .openApi = routes.openApi()}},
      feeds_{services.clock, log_, settings.server.streamBytes},
      application_{{.routes = routes.routes(),
                    .middleware = routes.middleware(),
                    .hooks = routes.hooks(),
                    .log = log_,
                    .handler = RouteHandler{services.buses, idempotent_, services.waiter, services.random},
                    .feeds = feeds_,
                    .errors = ErrorAnswers{routes.statuses(), log_},
                    .limits = LimitSentences{settings.server},
                    .gate = gate_,
                    .ids = services.ids,
                    .accessLog = AccessLog{log_},
                    .health = health_,
                    .isStopping = [this] { return server_.isStopping(); },
                    .problemBase = std::move(settings.problemBase)}},
      server_{settings.server, application_, services.tasks, services.clock} {}

std::vector<std::unique_ptr<BackgroundTask>> ServedApplication::startBeside() {
    std::vector<std::unique_ptr<BackgroundTask>> tasks;
    tasks.push_back(purge_.start(services_.tasks));
    if (hasEvents_) {
        tasks.push_back(feeds_.start(services_.tasks));
    }
    tasks.push_back(services_.tasks.every(sampleEvery, [this] { sampleQueues(); }));
    return tasks;
}

void ServedApplication::sampleSources() {
    const std::lock_guard lock{sampling_};
    for (const auto& source : services_.metricSources) {
        try {
            source.sample(metrics_);
        } catch (const std::exception& error) {
            log_.write(LogLevel::Warning, std::string{"Figures cannot be told: "} + error.what(), {});
        }
    }
}

void ServedApplication::sampleQueues() {
    try {
        const Patience patience{lookAtMost};
        queueMetrics_.sample();
    } catch (const std::exception& error) {
        log_.write(LogLevel::Warning, std::string{"The queues cannot be counted: "} + error.what(), {});
    }
}

} // namespace missive
