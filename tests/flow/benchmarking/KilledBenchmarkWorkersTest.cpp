#include <tests/flow/benchmarking/Bench.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace missive::test {

namespace {

/// The children that work below this folder.
int childrenIn(const std::string& folder) {
    int count = 0;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator{"/proc", none}) {
        const auto where = std::filesystem::read_symlink(entry.path() / "cwd", none);
        count += !none && where.string().starts_with(folder) ? 1 : 0;
    }
    return count;
}

/// From the environment; less than the whole where nobody asks for more.
int asked(const char* variable, int usual) {
    const auto* text = std::getenv(variable);
    return text == nullptr ? usual : std::stoi(text);
}

} // namespace

TEST_CASE("workers that are killed at random lose and double no iteration, and leave nothing behind") {
    const int kills = asked("BENCHMARK_KILLS", 8);
    const int iterations = asked("BENCHMARK_ITERATIONS", 10);
    const Bench bench{MISSIVE_PROGRAM};
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
    std::mt19937 chance{7}; // NOLINT(cert-msc51-cpp): the same each time
    for (int killed = 0; killed < kills; ++killed) {
        std::this_thread::sleep_for(std::chrono::milliseconds{100 + chance() % 400});
        auto& victim = workers[chance() % workers.size()];
        victim->kill();
        victim.emplace(bench.worker());
    }
    const auto all = 4 * iterations;
    CHECK(eventually(std::chrono::minutes{5}, [&] {
        return bench.database().number("SELECT count(*) FROM benchmark_iteration") == all &&
               bench.database().messages("default") == 0;
    }));
    CHECK(bench.database().number("SELECT sum(ok + failed) FROM benchmark_execution") == all);
    CHECK(bench.database().number("SELECT count(*) FROM benchmark_execution WHERE state = 'completed'") == 4);
    CHECK(bench.rows() == all);
    for (auto& worker : workers) {
        CHECK(Scratch::terminate(*worker).succeeded());
    }
    CHECK(childrenIn(bench.file("var/benchmark")) == 0);
    // The next worker that measures cleans up what the last that was killed left.
    bench.configureShortLease("sync://");
    REQUIRE(bench.run(Bench::quick({"--test=empty", "--iterations=1"})).succeeded());
    CHECK(bench.folders() == 0);
}

} // namespace missive::test
