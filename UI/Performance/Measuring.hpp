#pragma once

#include <Application/Performance/FlushTask.hpp>
#include <Application/Performance/MetricsRecorder.hpp>
#include <Application/Performance/WatchedMetricsStore.hpp>
#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Performance/IgnoreRules.hpp>
#include <Domain/Performance/Port/AlertChannel.hpp>
#include <Infrastructure/Missive/Persistence/StatementWatch.hpp>
#include <UI/Missive/Feature.hpp>
#include <UI/Missive/Http/Route/HttpRoute.hpp>
#include <UI/Performance/MetricsDatabase.hpp>
#include <UI/Performance/PerformanceOptions.hpp>
#include <UI/Performance/Recording.hpp>

#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

namespace missive::performance {

/// What is measured in this process, and how it is stored. Its hooks are installed only where the configuration speaks
/// of it, and of this environment.
class Measuring final : public Feature {
public:
    /// The name of a measurement on the wire, and of its handler.
    static constexpr const char* wireName = "performance.record_metrics";
    /// Of what people are told.
    static constexpr const char* alertName = "performance.threshold_crossed";

    explicit Measuring(App& app);

    void assemble(App& app, std::vector<WiringProblem>& problems) override;

    const PerformanceOptions& options() const noexcept { return options_; }
    bool isActive() const noexcept { return isActive_; }
    MetricsDatabase& database() noexcept { return database_; }
    /// Where what is recorded or received here is stored.
    MetricsStore& store() noexcept { return watched_ ? *watched_ : database_.store(); }

    /// Where the message is routed to in this process; the sentences of FlushOptions. Once the application is put
    /// together.
    std::vector<std::string> transports(const App& app) const;
    FlushOptions flushing(const App& app) const;

    /// Records what is measured as long as `run` goes on; behind that all is settled.
    void around(App& app, const std::string& command, FunctionRef<void()> run);

    /// Whether a route of this kind and name is measured.
    bool measures(RouteKind kind, std::string_view name) const noexcept;

    /// The same of a route of the HTTP server: decided once for each, when recording begins.
    bool measures(const HttpRoute& route) const noexcept { return measured_.contains(&route); }

    /// Nothing as long as none is going on.
    Recording* recording() noexcept { return recording_.get(); }

private:
    void install(App& app);
    static void tellLocal(App& app, const std::vector<std::string>& names);
    void purge(App& app);
    void decideRoutes(App& app);
    void prepareTables(App& app);
    void installAlerts(App& app);
    void beginAlerts(App& app);

    PerformanceOptions options_;
    bool isActive_;
    IgnoreRules ignored_;
    StatementWatch watch_;
    MetricsDatabase database_;
    std::unique_ptr<AlertChannel> channel_;
    std::unique_ptr<WatchedMetricsStore> watched_;
    std::unordered_set<const HttpRoute*> measured_;
    std::unique_ptr<Recording> recording_;
};

} // namespace missive::performance
