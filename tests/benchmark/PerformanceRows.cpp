#include <tests/benchmark/Rows.hpp>

#include <tests/UI/Missive/Http/Server/RawClient.hpp>
#include <tests/benchmark/Allocations.hpp>
#include <tests/benchmark/Alternate.hpp>
#include <tests/benchmark/HttpBench.hpp>
#include <tests/benchmark/InTurns.hpp>
#include <tests/benchmark/MeasuringRig.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::benchmark {

namespace {

namespace fs = std::filesystem;

constexpr int turns = 3;
constexpr int slicesOfHook = 10;
constexpr int connections = 64;
/// As the server has it.
constexpr std::size_t requestsOfConnection = 1'000;

const std::string off = "nowo_performance: {enabled: false}\n";
const std::string async = "nowo_performance: {async: true}\n";
const std::string sampled = "nowo_performance: {async: true, sampling_rate: 0.1}\n";
const std::string sync = "nowo_performance: {async: false}\n";
const std::string toTable = "framework: {messenger: {transports: {metrics: 'doctrine://default?queue_name=metrics'}, "
                            "routing: {'performance.*': metrics}}}\n";

/// Without it they go where all messages go.
const std::string nowhere =
    "framework: {messenger: {transports: {none: 'sync://'}, routing: {'performance.*': none}}}\n";

/// A directory of its own with the configuration of a server.
HttpBench configured(const fs::path& directory, const std::string& performance,
                     const std::string& messenger = nowhere) {
    const auto packages = directory / "config" / "packages";
    fs::create_directories(packages);
    std::ofstream{packages / "nowo_performance.yaml"} << performance;
    std::ofstream{packages / "messenger.yaml"} << messenger;
    return HttpBench{directory};
}

int nextLoad() {
    static int seed = 1'000'000;
    return ++seed;
}

std::string rate(const Cost& cost) { return std::to_string(std::lround(1e9 / cost.wall)) + "/s"; }

std::function<Slice()> loading(const HttpBench& bench, const ServerProcess& server, const std::string& kind,
                               const test::Process* worker = nullptr) {
    return [&bench, &server, kind, worker] {
        const auto spent = [&] {
            return server.processorTime() + (worker == nullptr ? std::chrono::nanoseconds{} : worker->processorTime());
        };
        const auto before = spent();
        const auto seen = HttpLoad{kind, connections}.run(bench.processors(), server.port(), nextLoad());
        return Slice{seen.requests, {seen.nanoseconds, static_cast<double>((spent() - before).count())}};
    };
}

/// Whatever the load asks for, measured against not measured.
Sample throughput(const fs::path& directory, const std::string& performance, const std::string& kind) {
    const auto mine = configured(directory / "on", performance);
    const auto others = configured(directory / "off", off);
    const auto measured = mine.application("ours");
    const auto plain = others.application("twin");
    const auto costs = inTurns(turns, {loading(mine, measured, kind), loading(others, plain, kind)});
    return {costs[0], costs[1], mine.processors().text() + "; " + rate(costs[0]) + " / " + rate(costs[1])};
}

/// The rows of a table are stored by a worker that shares the server's processor.
Sample withWorker(const fs::path& directory) {
    const auto mine = configured(directory / "on", async, toTable);
    const auto others = configured(directory / "off", off);
    const auto measured = mine.application("ours");
    const auto worker = mine.worker("ours", "metrics");
    const auto plain = others.application("twin");
    const auto costs = inTurns(turns, {loading(mine, measured, "get", &worker), loading(others, plain, "get")});
    return {costs[0], costs[1], mine.processors().text() + "; " + rate(costs[0]) + " / " + rate(costs[1])};
}

/// One request after the other on one connection.
class Asking {
public:
    Asking(const ServerProcess& server, std::string request) : server_{server}, request_{std::move(request)} {}

    /// Their times for a while, in ascending order.
    std::vector<double> times() {
        std::vector<double> times;
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds{500};
        for (auto before = std::chrono::steady_clock::now(); before < end;) {
            once();
            const auto after = std::chrono::steady_clock::now();
            times.push_back(std::chrono::duration<double, std::nano>{after - before}.count());
            before = after;
        }
        std::sort(times.begin(), times.end());
        return times;
    }

private:
    void once() {
        if (asked_++ % requestsOfConnection == 0) {
            client_.emplace(server_.address());
        }
        client_->send(request_);
        if (!client_->answer().starts_with("HTTP/1.1 200")) {
            throw std::runtime_error{"A request was refused."};
        }
    }

    const ServerProcess& server_;
    std::string request_;
    std::optional<test::RawClient> client_;
    std::size_t asked_ = 0;
};

double middleOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// What being measured adds to this percentile of the times of a request.
Sample latency(const fs::path& directory, const std::string& performance, const std::string& request,
               std::size_t percentile) {
    const auto mine = configured(directory / "on", performance);
    const auto others = configured(directory / "off", off);
    mine.processors().enterClient();
    const auto measured = mine.application("ours");
    const auto plain = others.application("twin");
    Asking ours{measured, request};
    Asking twin{plain, request};
    std::vector<double> added;
    std::vector<double> whole;
    for (int turn = 0; turn <= 2 * turns; ++turn) {
        const auto at = [&](Asking& asking) {
            const auto times = asking.times();
            return times[times.size() * percentile / 100];
        };
        const auto on = at(ours);
        const auto without = at(twin);
        if (turn > 0) {
            added.push_back(on - without);
            whole.push_back(without);
        }
    }
    const auto more = std::max(middleOf(added), 1.0);
    const auto base = middleOf(whole);
    char note[96];
    std::snprintf(note, sizeof note, "; %.1f us on %.1f us; no processor time", middleOf(added) / 1e3, base / 1e3);
    return {{more, more}, {base, base}, mine.processors().text() + note};
}

/// In this process: the hook around a request that does nothing, against what it is around.
Sample hooked(const fs::path& directory) {
    constexpr std::size_t burst = 5'000;
    MeasuringRig rig{directory / "hook.db"};
    std::size_t allocated = 0;
    Sample sample;
    rig.whileRecording([&] {
        sample = alternate(
            slicesOfHook,
            [&](Stopwatch& watch) {
                const auto before = allocations();
                watch.start();
                for (std::size_t i = 0; i < burst; ++i) {
                    rig.measured();
                }
                watch.stop(burst);
                allocated = allocations() - before;
                rig.settle();
            },
            [&](Stopwatch& watch) {
                watch.start();
                for (std::size_t i = 0; i < burst; ++i) {
                    rig.plain();
                }
                watch.stop(burst);
            });
    });
    sample.note = std::to_string(static_cast<double>(allocated) / burst).substr(0, 4) + " allocations";
    return sample;
}

} // namespace

std::vector<Row> performanceRows() {
    const Row hook{"performance.hook", "the hook around a request, async / the request", "request", 2'000, {}, hooked};
    if (test::installedProgram("wrk").empty()) {
        std::fprintf(stderr, "The rows performance.* over HTTP are left out: wrk is not installed.\n");
        return {hook};
    }
    const auto asked = [](const std::string& performance, const std::string& kind) {
        return [performance, kind](const fs::path& directory) { return throughput(directory, performance, kind); };
    };
    const auto added = [](const std::string& performance, const std::string& request, std::size_t percentile) {
        return [=](const fs::path& directory) { return latency(directory, performance, request, percentile); };
    };
    return {
        hook,
        {"performance.async", "GET of an order, async / not measured", "request", {}, 0.9, asked(async, "get")},
        {"performance.sampled", "the same, one of ten / not measured", "request", {}, 0.97, asked(sampled, "get")},
        {"performance.worker", "the same, sent to a worker / not measured", "request", {}, 0.5, withWorker},
        {"performance.nothing", "a query in memory, async / not measured", "request", {}, {}, asked(async, "number")},
        {"performance.added.nothing",
         "what async adds to a query in memory, median / the query",
         "request",
         15'000,
         {},
         added(async, HttpBench::query(), 50)},
        {"performance.added.p50",
         "what async adds to GET of an order, median / the request",
         "request",
         20'000,
         {},
         added(async, HttpBench::get(), 50)},
        {"performance.added.p99",
         "what async adds to GET of an order, 99th percentile / the request",
         "request",
         1'000'000,
         {},
         added(async, HttpBench::get(), 99)},
        {"performance.sync.p50",
         "what a row before the response adds, median / the request",
         "request",
         {},
         {},
         added(sync, HttpBench::get(), 50)},
    };
}

} // namespace missive::benchmark
