#include <tests/benchmark/Rows.hpp>

#include <tests/UI/Missive/Http/Server/RawClient.hpp>
#include <tests/benchmark/HttpBench.hpp>
#include <tests/benchmark/InTurns.hpp>
#include <tests/benchmark/OrderingBus.hpp>
#include <tests/benchmark/PhpServer.hpp>
#include <tests/benchmark/Stopwatch.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace missive::benchmark {

using namespace test;

namespace {

namespace fs = std::filesystem;
using Side = std::function<Slice()>;
using Options = std::vector<std::string>;

constexpr const char* firstOrder = "70ccec31-3571-410a-bc13-2d0d113db17d";
constexpr int slices = 3;
constexpr int several = 16;
constexpr int many = 64;
/// As the server has it.
constexpr std::size_t requestsPerConnection = 1'000;
constexpr std::size_t idle = 1'000;
constexpr double kibibyte = 1'024;
const Options accessLog{"-vv"};

int nextSeed() {
    static int seed = 0;
    return ++seed;
}

std::string perSecond(const Cost& cost) { return std::to_string(std::lround(1e9 / cost.wall)) + "/s"; }

Side asking(const HttpBench& bench, const ServerProcess& server, const HttpLoad& load) {
    return [&bench, &server, load] {
        const auto before = server.processorTime();
        const auto seen = load.run(bench.processors(), server.port(), nextSeed());
        const auto processor = static_cast<double>((server.processorTime() - before).count());
        return Slice{seen.requests, {seen.nanoseconds, processor}};
    };
}

/// As long as wrk asks.
template <class Operation> Slice working(Operation operation) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{1};
    Stopwatch watch;
    std::size_t count = 0;
    watch.start();
    while (std::chrono::steady_clock::now() < end) {
        operation();
        ++count;
    }
    watch.stop(count);
    const auto each = watch.perOperation();
    const auto operations = static_cast<double>(count);
    return {operations, {each.wall * operations, each.processor * operations}};
}

Sample inMemory(const fs::path& directory, const Options& options) {
    const HttpBench bench{directory};
    const HttpLoad load{"number", many};
    const auto ours = bench.application("ours", options);
    const auto bare = bench.bare(ours, HttpBench::query());
    const auto costs = inTurns(slices, {asking(bench, ours, load), asking(bench, bare, load)});
    return {costs[0], costs[1], bench.processors().text() + "; " + perSecond(costs[0]) + " / " + perSecond(costs[1])};
}

Sample inTls(const fs::path& directory) {
    const HttpBench bench{directory};
    const auto encrypted = bench.encrypted("encrypted");
    const auto plain = bench.application("plain");
    const auto costs =
        inTurns(slices, {asking(bench, encrypted, {"number", many, true}), asking(bench, plain, {"number", many})});
    return {costs[0], costs[1], bench.processors().text() + "; " + perSecond(costs[0]) + " / " + perSecond(costs[1])};
}

/// Against what the protocol costs without the application, and the application without the protocol, one behind the
/// other.
Sample onSqlite(const fs::path& directory, const HttpLoad& load, const std::string& request,
                void (OrderingBus::*operation)()) {
    const HttpBench bench{directory};
    const auto ours = bench.application("ours");
    const auto bare = bench.bare(ours, request);
    OrderingBus bus{bench.database("twin")};
    const auto costs = inTurns(slices, {asking(bench, ours, load), asking(bench, bare, load),
                                        [&] { return working([&] { (bus.*operation)(); }); }});
    return {costs[0],
            {costs[1].wall + costs[2].wall, costs[1].processor + costs[2].processor},
            bench.processors().text() + "; " + perSecond(costs[0]) + " / bare " + perSecond(costs[1]) + ", bus " +
                perSecond(costs[2])};
}

Sample againstPhp(const fs::path& directory, const HttpLoad& load) {
    const HttpBench bench{directory};
    const auto ours = bench.application("ours");
    PhpServer php{bench.processors(), directory, bench.database("twin")};
    const auto costs = inTurns(slices, {asking(bench, ours, load), asking(bench, php.server(), load)});
    return {{costs[0].wall, costs[0].wall},
            {costs[1].wall, costs[1].wall},
            bench.processors().text() + "; " + perSecond(costs[0]) + " / " + perSecond(costs[1]) +
                "; processor time is not counted"};
}

Sample withKey(const fs::path& directory, int connections) {
    const HttpBench bench{directory};
    const auto server = bench.application("ours");
    const auto costs =
        inTurns(slices, {asking(bench, server, {"key", connections}), asking(bench, server, {"create", connections})});
    return {costs[0], costs[1], bench.processors().text() + "; " + perSecond(costs[0]) + " / " + perSecond(costs[1])};
}

struct Waiting {
    double median;
    double percentile99;
};

/// One after the other, as long as wrk asks.
template <class Operation> Waiting waiting(Operation operation) {
    std::vector<double> times;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{1};
    for (auto before = std::chrono::steady_clock::now(); before < end;) {
        operation();
        const auto after = std::chrono::steady_clock::now();
        times.push_back(std::chrono::duration<double, std::nano>{after - before}.count());
        before = after;
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

double middle(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Not by wrk, which makes up for requests that it could not send meanwhile.
Sample added(const fs::path& directory, double Waiting::* which) {
    const HttpBench bench{directory};
    bench.processors().enterClient();
    const auto server = bench.application("ours");
    OrderingBus bus{bench.database("twin")};
    std::optional<RawClient> client;
    std::size_t asked = 0;
    const auto byHttp = [&] {
        if (asked++ % requestsPerConnection == 0) {
            client.emplace(server.address());
        }
        client->send(HttpBench::create(bus.newId()));
        if (!client->answer().starts_with("HTTP/1.1 201")) {
            throw std::runtime_error{"An order was not accepted over HTTP."};
        }
    };
    const auto byBus = [&] { bus.create(); };
    waiting(byHttp);
    waiting(byBus);
    std::vector<double> overHttp;
    std::vector<double> overBus;
    for (int i = 0; i < slices; ++i) {
        overHttp.push_back(waiting(byHttp).*which);
        overBus.push_back(waiting(byBus).*which);
    }
    const auto whole = middle(overHttp);
    const auto alone = middle(overBus);
    char note[128];
    std::snprintf(note, sizeof note, "; by HTTP %.0f us, by the bus %.0f us; no processor time", whole / 1'000,
                  alone / 1'000);
    return {{whole - alone, whole - alone}, {alone, alone}, bench.processors().text() + note};
}

void allowDescriptors() {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

double growth(const ServerProcess& server, const std::string& request) {
    const auto before = server.residentBytes();
    std::vector<RawClient> clients;
    for (std::size_t i = 0; i < idle; ++i) {
        clients.emplace_back(server.address());
        clients.back().send(request);
        clients.back().answer();
    }
    return static_cast<double>(server.residentBytes()) - static_cast<double>(before);
}

Sample idling(const fs::path& directory) {
    allowDescriptors();
    const HttpBench bench{directory};
    const auto ours = bench.application("ours");
    const auto bare = bench.bare(ours, HttpBench::query());
    const auto grown = growth(ours, HttpBench::query());
    const auto twin = growth(bare, HttpBench::query());
    const auto whole = std::lround(static_cast<double>(ours.residentBytes()) / kibibyte);
    return {{grown, grown}, {twin, twin}, "each has asked once; " + std::to_string(whole) + " KiB in memory in all"};
}

} // namespace

std::vector<Row> httpRows() {
    if (installedProgram("wrk").empty()) {
        std::fprintf(stderr, "The rows http.* are left out: wrk is not installed.\n");
        return {};
    }
    const auto orders = [](int connections) {
        return [connections](const fs::path& directory) {
            return onSqlite(directory, {"create", connections}, HttpBench::create(firstOrder), &OrderingBus::create);
        };
    };
    std::vector<Row> rows{
        {"http.query",
         "a query in memory, 64 connections / Beast answers the same bytes",
         "request",
         {},
         0.7,
         [](const auto& directory) { return inMemory(directory, {}); }},
        {"http.query.log",
         "the same with an access log / the same",
         "request",
         {},
         0.55,
         [](const auto& directory) { return inMemory(directory, accessLog); }},
        {"http.tls", "a query in memory in TLS 1.3, 64 connections / the same without", "request", {}, 0.7, inTls},
        {"http.get",
         "GET of an order, 64 connections / Beast, then the query bus",
         "request",
         {},
         0.75,
         [](const auto& directory) { return onSqlite(directory, {"get", many}, HttpBench::get(), &OrderingBus::get); }},
        {"http.post.1", "POST of an order, 1 connection / Beast, then the command bus", "request", {}, 0.8, orders(1)},
        {"http.post.16",
         "POST of an order, 16 connections / Beast, then the command bus",
         "request",
         {},
         0.8,
         orders(several)},
        {"http.key.1",
         "POST with an Idempotency-Key, 1 connection / without",
         "request",
         {},
         0.8,
         [](const auto& directory) { return withKey(directory, 1); }},
        {"http.key.16",
         "POST with an Idempotency-Key, 16 connections / without",
         "request",
         {},
         0.8,
         [](const auto& directory) { return withKey(directory, several); }},
        {"http.added.p50",
         "what HTTP adds to a command, median / the command bus",
         "request",
         100'000,
         {},
         [](const auto& directory) { return added(directory, &Waiting::median); }},
        {"http.added.p99",
         "what HTTP adds to a command, 99th percentile / the command bus",
         "request",
         1'000'000,
         {},
         [](const auto& directory) { return added(directory, &Waiting::percentile99); }},
        {"http.idle",
         "memory for 1 000 idle connections / the same of Beast",
         "server",
         24 * kibibyte * kibibyte,
         {},
         idling,
         Figure::Bytes},
    };
    for (auto& row : rows) {
        row.isJudgedByBoth = true;
    }
    if (const auto missing = PhpServer::missing(); !missing.empty()) {
        std::fprintf(stderr, "The rows http.php.* are left out: %s is not installed.\n", missing.c_str());
        return rows;
    }
    rows.push_back({"http.php.get",
                    "GET of an order, 64 connections / nginx, PHP-FPM, PDO",
                    "request",
                    {},
                    4.0,
                    [](const auto& directory) { return againstPhp(directory, {"get", many}); }});
    rows.push_back({"http.php.post",
                    "POST of an order, 16 connections / nginx, PHP-FPM, PDO",
                    "request",
                    {},
                    1.5,
                    [](const auto& directory) { return againstPhp(directory, {"create", several}); }});
    return rows;
}

} // namespace missive::benchmark
