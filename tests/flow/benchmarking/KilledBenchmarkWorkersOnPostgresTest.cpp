#include <tests/flow/benchmarking/Bench.hpp>
#include <tests/support/process/Eventually.hpp>
#include <tests/support/server/PostgresServer.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <optional>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace missive::test {

namespace {

/// From the environment; less than the whole where nobody asks for more.
int askedFor(const char* variable, int usual) {
    const auto* text = std::getenv(variable);
    return text == nullptr ? usual : std::stoi(text);
}

int timesIn(const std::string& text, const std::string& part) {
    int count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

bool isDrained(const Bench& bench) {
    const auto stats = bench.run({"messenger:stats", "async", "--format=json"}).output;
    return timesIn(stats, "\"count\": 0") == 1 && timesIn(stats, "\"claimed\": 0") == 1 &&
           timesIn(stats, "\"delayed\": 0") == 1;
}

} // namespace

TEST_CASE("on PostgreSQL too killed workers lose and double no iteration") {
    const int kills = askedFor("BENCHMARK_KILLS", 8);
    const int iterations = askedFor("BENCHMARK_ITERATIONS", 10);
    const Bench bench{MISSIVE_PROGRAM, {{"DATABASE_URL", PostgresServer::shared().newDatabase()}}};
    bench.configureShortLease();
    REQUIRE(bench
                .run({"benchmark:run", "--test=sleep-1ms", "--test=loop", "--test=sort", "--test=fibonacci",
                      "--runtime=cpp", "--warmup=0", "--revolutions=100", "--values=1",
                      "--iterations=" + std::to_string(iterations), "--no-wait"})
                .succeeded());
    std::vector<std::optional<Process>> workers(4);
    for (auto& worker : workers) {
        worker.emplace(bench.worker());
    }
    std::mt19937 chance{11}; // NOLINT(cert-msc51-cpp): the same each time
    for (int killed = 0; killed < kills; ++killed) {
        std::this_thread::sleep_for(std::chrono::milliseconds{100 + chance() % 400});
        auto& victim = workers[chance() % workers.size()];
        victim->kill();
        victim.emplace(bench.worker());
    }
    CHECK(eventually(std::chrono::minutes{5}, [&] { return isDrained(bench); }));
    // Each result is there once: the key of its row is the execution and the number.
    const auto report = bench.run({"benchmark:show", "--format=json"}).output;
    CHECK(timesIn(report, "\"state\": \"completed\"") == 4);
    CHECK(timesIn(report, "\"status\": \"ok\"") == 4 * iterations);
    CHECK(timesIn(report, "\"ok\": " + std::to_string(iterations)) >= 4);
    for (auto& worker : workers) {
        CHECK(Scratch::terminate(*worker).succeeded());
    }
    bench.configureShortLease("sync://");
    REQUIRE(bench.run(Bench::quick({"--test=empty", "--iterations=1"})).succeeded());
    CHECK(bench.folders() == 0);
}

} // namespace missive::test
