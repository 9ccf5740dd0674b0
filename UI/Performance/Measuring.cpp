#include <UI/Performance/Measuring.hpp>

#include <Application/Performance/EventHandler/RecordMetricsMessageHandler.hpp>
#include <Application/Performance/EventHandler/TellOnThresholdCrossed.hpp>
#include <Domain/Missive/Patience.hpp>
#include <Infrastructure/Performance/PerformanceMessages.hpp>
#include <Infrastructure/Performance/ThresholdMessages.hpp>
#include <Infrastructure/Performance/Webhook.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Assembly/Messaging.hpp>
#include <UI/Missive/Http/HttpRoutes.hpp>
#include <UI/Performance/MeasureCommands.hpp>
#include <UI/Performance/MeasureHandlers.hpp>
#include <UI/Performance/MeasureRequests.hpp>
#include <UI/Performance/PurgeMetrics.hpp>
#include <UI/Performance/ReadPerformanceOptions.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace missive::performance {

namespace {

constexpr std::chrono::hours purgeEvery{1};
constexpr std::chrono::milliseconds longestBatch{100};
constexpr std::chrono::milliseconds longestPreparation{1'000};

/// Never measured: each measurement would breed one, and the framework's own commands are nobody's work.
bool isOwn(RouteKind kind, std::string_view name) noexcept {
    static constexpr std::array<std::string_view, 3> handlers{"performance.", "logging.", "monitor."};
    static constexpr std::array<std::string_view, 8> commands{
        "messenger:", "debug:", "http:", "perf:", "logging:", "help", "completion", "app:test-logging"};
    const auto begins = [&](std::string_view prefix) { return name.starts_with(prefix); };
    if (kind == RouteKind::Message) {
        return std::ranges::any_of(handlers, begins);
    }
    return kind == RouteKind::Console && (name == "list" || std::ranges::any_of(commands, begins));
}

bool outlive(const App& app, const std::vector<std::string>& transports) {
    return !transports.empty() && std::ranges::all_of(transports, [&](const std::string& name) {
        const auto* entry = app.transportRegistry().find(name);
        return entry != nullptr && entry->transport.outlivesProcess;
    });
}

std::string roleOf(const std::string& command) {
    return command == "http:serve" ? "http" : command == "messenger:consume" ? "worker" : "console";
}

} // namespace

Measuring::Measuring(App& app)
    : options_{readPerformanceOptions({app.section("nowo_performance"), app.section("performance")})},
      isActive_{options_.measuresIn(app.configuration().environment)}, ignored_{options_.ignoredRoutes},
      watch_{app.clock()}, database_{app, {options_.keepsRecords, options_.mostRoutes, {}}, options_.connection} {
    if (options_.webhook) {
        installAlerts(app);
    }
    if (options_.isConfigured) {
        app.message<RecordMetricsMessage>(wireName);
        app.batch(wireName, RecordMetricsMessageHandler{store(), app.clock(), database_.isApart()},
                  {.size = 500, .wait = longestBatch});
    }
    if (isActive_) {
        install(app);
    }
}

void Measuring::install(App& app) {
    if (options_.tracksQueries) {
        app.database().watchStatements(watch_);
    }
    app.feature<HttpRoutes>().hook(std::make_shared<MeasureRequests>(app, *this));
    if (options_.tracksMessages) {
        app.hook(std::shared_ptr<HandlerHook>{std::make_shared<MeasureHandlers>(app, *this)});
    }
    app.hook(std::shared_ptr<ConsoleHook>{std::make_shared<MeasureCommands>(app, *this)});
    if (options_.purgesItself) {
        app.beside([this, &app] { return app.tasks().every(purgeEvery, [this, &app] { purge(app); }); });
    }
}

void Measuring::installAlerts(App& app) {
    channel_ = std::make_unique<Webhook>(*options_.webhook);
    watched_ = std::make_unique<WatchedMetricsStore>(
        WatchedMetricsStore::Parts{database_.store(), app.events(), app.clock(), app.log("performance")},
        options_.sampling.thresholds);
    app.message<ThresholdCrossed>(alertName);
    app.event("performance.tell_of_threshold", TellOnThresholdCrossed{*channel_});
}

/// What is told waits for others: a worker does that, and tries again.
void Measuring::beginAlerts(App& app) {
    if (watched_ == nullptr) {
        return;
    }
    const auto names = app.messaging().routing().namesFor(TypeId::of<ThresholdCrossed>());
    if (outlive(app, names)) {
        watched_->begin();
    } else {
        app.log("performance")
            .write(LogLevel::Warning,
                   std::string{"Nobody is told of thresholds: route "} + alertName +
                       " to a transport that a worker consumes, or set nowo_performance.notifications.enabled to "
                       "false.",
                   {});
    }
}

void Measuring::assemble(App&, std::vector<WiringProblem>&) {}

void Measuring::decideRoutes(App& app) {
    for (const auto& route : app.feature<HttpRoutes>().routes()) {
        if (measures(RouteKind::Http, route.name)) {
            measured_.insert(&route);
        }
    }
}

/// Queries cannot: they only read.
void Measuring::prepareTables(App& app) {
    const Patience patience{longestPreparation};
    try {
        database_.prepare();
    } catch (const std::exception& error) {
        app.log("performance")
            .write(LogLevel::Warning,
                   std::string{"The tables of measurements are made once the first is stored: "} + error.what(), {});
    }
}

void Measuring::purge(App& app) {
    try {
        PurgeMetrics{database_.purge(), app.clock(), app.waiter()}.byAge(options_);
    } catch (const std::exception& error) {
        app.log("performance")
            .write(LogLevel::Warning, std::string{"Old measurements could not be removed: "} + error.what(), {});
    }
}

std::vector<std::string> Measuring::transports(const App& app) const {
    return options_.isConfigured ? app.messaging().routing().namesFor(TypeId::of<RecordMetricsMessage>())
                                 : std::vector<std::string>{};
}

FlushOptions Measuring::flushing(const App& app) const {
    const auto names = transports(app);
    const bool isSent = outlive(app, names);
    return {options_.isAsync, isSent ? StoringSituation::Way::Transport : StoringSituation::Way::None, options_.batch};
}

bool Measuring::measures(RouteKind kind, std::string_view name) const noexcept {
    if (isOwn(kind, name) || (kind == RouteKind::Console && !options_.tracksConsole) ||
        (kind == RouteKind::Http && name.starts_with("_missive") && !options_.tracksOwn)) {
        return false;
    }
    return !ignored_.ignores(name);
}

void Measuring::tellLocal(App& app, const std::vector<std::string>& names) {
    const auto why =
        names.empty() ? std::string{"has no route"} : "is routed to " + names.front() + ", which ends with the process";
    app.log("performance")
        .write(names.empty() ? LogLevel::Info : LogLevel::Notice,
               std::string{"Measurements are stored in this process, since "} + wireName + ' ' + why + '.', {});
}

void Measuring::around(App& app, const std::string& command, FunctionRef<void()> run) {
    if (recording_ != nullptr) {
        run();
        return;
    }
    decideRoutes(app);
    if (roleOf(command) != "console") {
        beginAlerts(app);
    }
    if (roleOf(command) == "http") {
        prepareTables(app);
    }
    const auto flush = flushing(app);
    const auto names = transports(app);
    const bool isSent = flush.isAsync && flush.way == StoringSituation::Way::Transport;
    try {
        recording_ = std::make_unique<Recording>(app, Recording::Stores{store(), database_.board()}, options_, flush,
                                                 Recording::Role{roleOf(command), isSent ? names.front() : ""});
    } catch (const std::runtime_error& error) { // no thread can be had
        app.log("performance").write(LogLevel::Warning, std::string{"Nothing is measured: "} + error.what(), {});
    }
    if (flush.isAsync && !isSent && roleOf(command) != "console") {
        tellLocal(app, names);
    }
    const struct End {
        std::unique_ptr<Recording>& recording;
        ~End() { recording.reset(); }
    } end{recording_};
    run();
}

} // namespace missive::performance
