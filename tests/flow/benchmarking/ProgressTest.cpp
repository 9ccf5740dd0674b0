#include <tests/flow/benchmarking/Bench.hpp>

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

namespace missive::test {

namespace {

/// How far each line of progress was: the number before `/all`.
std::vector<int> countsIn(const std::string& told, int all) {
    std::vector<int> counts;
    std::istringstream lines{told};
    for (std::string line; std::getline(lines, line);) {
        const auto at = line.find("/" + std::to_string(all) + " ");
        if (at != std::string::npos) {
            counts.push_back(std::stoi(line.substr(0, at)));
        }
    }
    return counts;
}

} // namespace

TEST_CASE("while two workers measure the progress never falls, and ends at all of them") {
    constexpr int all = 20;
    const Bench bench{MISSIVE_PROGRAM};
    auto workers = bench.workers(2);
    // As many of each as make iterations end at different times.
    const auto run = bench.run({"benchmark:run", "--test=sleep-1ms", "--test=loop", "--runtime=cpp", "--warmup=0",
                                "--revolutions=100", "--values=1", "--iterations=" + std::to_string(all / 2), "-v"});
    CAPTURE(run.errorOutput);
    CHECK(run.succeeded());
    const auto counts = countsIn(run.errorOutput, all);
    REQUIRE(counts.size() >= 2);
    for (std::size_t i = 1; i < counts.size(); ++i) {
        CHECK(counts[i] > counts[i - 1]);
    }
    CHECK(counts.back() == all);
    for (auto& worker : workers) {
        CHECK(Scratch::terminate(worker).succeeded());
    }
}

} // namespace missive::test
