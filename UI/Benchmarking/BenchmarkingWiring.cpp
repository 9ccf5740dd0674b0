#include <UI/Benchmarking/BenchmarkingWiring.hpp>

#include <Application/Benchmarking/Command/CancelBenchmarkCommandHandler.hpp>
#include <Application/Benchmarking/Command/PurgeBenchmarksCommandHandler.hpp>
#include <Application/Benchmarking/Command/RecordLostIterationCommandHandler.hpp>
#include <Application/Benchmarking/Command/RunBenchmarksCommandHandler.hpp>
#include <Application/Benchmarking/EventHandler/ExecuteBenchmarkHandler.hpp>
#include <Application/Benchmarking/EventHandler/TellOnBenchmarkCancelled.hpp>
#include <Application/Benchmarking/EventHandler/TellOnBenchmarkCompleted.hpp>
#include <Application/Benchmarking/EventHandler/TellOnBenchmarkProgressed.hpp>
#include <Application/Benchmarking/EventHandler/TellOnBenchmarkStarted.hpp>
#include <Application/Benchmarking/Query/BenchmarkProgressQueryHandler.hpp>
#include <Application/Benchmarking/Query/CompareBenchmarksQueryHandler.hpp>
#include <Application/Benchmarking/Query/ListBenchmarksQueryHandler.hpp>
#include <Application/Benchmarking/Query/ListCancelledQueryHandler.hpp>
#include <Application/Benchmarking/Query/ListExecutionsQueryHandler.hpp>
#include <Application/Benchmarking/Query/ShowBenchmarksQueryHandler.hpp>
#include <Infrastructure/Benchmarking/BenchmarkingMessages.hpp>
#include <Infrastructure/Benchmarking/BenchmarkingTables.hpp>
#include <UI/Benchmarking/BenchmarkCancelConsoleCommand.hpp>
#include <UI/Benchmarking/BenchmarkCompareConsoleCommand.hpp>
#include <UI/Benchmarking/BenchmarkExportConsoleCommand.hpp>
#include <UI/Benchmarking/BenchmarkListConsoleCommand.hpp>
#include <UI/Benchmarking/BenchmarkPurgeConsoleCommand.hpp>
#include <UI/Benchmarking/BenchmarkRunConsoleCommand.hpp>
#include <UI/Benchmarking/BenchmarkShowConsoleCommand.hpp>
#include <UI/Benchmarking/Benchmarking.hpp>
#include <UI/Benchmarking/ExecutionEvents.hpp>
#include <UI/Benchmarking/ReadBenchmarkingOptions.hpp>
#include <UI/Benchmarking/RecordLostIterations.hpp>
#include <UI/Benchmarking/WarnOfLongTimeouts.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Http/HttpRoutes.hpp>

#include <chrono>

namespace missive::benchmarking {
namespace {

void wireHandlers(App& app, Benchmarking& parts) {
    app.command(RunBenchmarksCommandHandler{parts.benchmarks(), parts.executions(),
                                            MessengerBenchmarkRunner{app.events()}, app.clock(), app.ids(),
                                            app.random()});
    app.command(CancelBenchmarkCommandHandler{parts.executions(), app.clock()});
    app.command(RecordLostIterationCommandHandler{parts.recorder(), app.clock()});
    app.command(PurgeBenchmarksCommandHandler{parts.executions()});
    app.query(ListBenchmarksQueryHandler{parts.catalog(), parts.runtimes()});
    app.query(ListExecutionsQueryHandler{parts.chosen()});
    app.query(ListCancelledQueryHandler{parts.list()});
    app.query(BenchmarkProgressQueryHandler{parts.list()});
    app.query(ShowBenchmarksQueryHandler{parts.chosen(), parts.reporter()});
    app.query(CompareBenchmarksQueryHandler{parts.chosen(), parts.reporter()});

    auto& log = app.log("benchmarking");
    app.event("benchmarking.execute",
              ExecuteBenchmarkHandler{parts.executor(), parts.cancellations(), parts.recorder()});
    app.event("benchmarking.tell_started", TellOnBenchmarkStarted{log});
    app.event("benchmarking.tell_progressed", TellOnBenchmarkProgressed{log});
    app.event("benchmarking.tell_completed", TellOnBenchmarkCompleted{log});
    app.event("benchmarking.tell_cancelled", TellOnBenchmarkCancelled{log});
    app.onWorker([&app, &log](WorkerEvents& events) { recordLostIterations(events, app.commands(), log); });
}

void wireConsole(App& app, const MeasuringOptions& configured) {
    app.console<BenchmarkRunConsoleCommand>(app.commands(), app.queries(), app.clock(), configured);
    app.console<BenchmarkListConsoleCommand>(app.queries());
    app.console<BenchmarkShowConsoleCommand>(app.queries());
    app.console<BenchmarkCompareConsoleCommand>(app.queries());
    app.console<BenchmarkExportConsoleCommand>(app.queries());
    app.console<BenchmarkCancelConsoleCommand>(app.commands(), app.queries());
    app.console<BenchmarkPurgeConsoleCommand>(app.commands(), app.clock());
}

} // namespace

void wireBenchmarking(App& app) {
    app.schema("benchmarking", benchmarkingTables());
    const auto options = readBenchmarkingOptions(app.section("benchmarking"));
    auto& parts = app.make<Benchmarking>(app, options);

    app.message<ExecuteBenchmarkMessage>("benchmarking.execute_benchmark");
    app.message<BenchmarkStarted>("benchmarking.benchmark_started");
    app.message<BenchmarkProgressed>("benchmarking.benchmark_progressed");
    app.message<BenchmarkCompleted>("benchmarking.benchmark_completed");
    app.message<BenchmarkCancelled>("benchmarking.benchmark_cancelled");

    wireHandlers(app, parts);
    app.onWorker([&app, timeout = std::chrono::milliseconds{options.measuring.timeoutMs}](WorkerEvents& events) {
        warnOfLongTimeouts(
            events, [&app]() -> const TransportRegistry& { return app.transportRegistry(); }, timeout,
            app.log("benchmarking"));
    });
    wireConsole(app, options.measuring);
    app.feature<HttpRoutes>()
        .events("GET /benchmarks/executions/{executionId}/progress", ExecutionEvents{app.queries()})
        .permission("benchmarks.read");
}

} // namespace missive::benchmarking
