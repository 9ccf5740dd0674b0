#include <tests/benchmark/HttpLoad.hpp>

#include <tests/support/process/Process.hpp>

#include <chrono>
#include <cstdio>
#include <sstream>
#include <stdexcept>

namespace missive::benchmark {

namespace {

/// It ends by its own timer, whatever the server does.
constexpr double latestEnd = 2e9;
constexpr int mostTries = 3;

} // namespace

HttpLoad::Outcome HttpLoad::run(const Processors& processors, std::uint16_t port, int seed) const {
    std::string said;
    for (int tried = 1;; ++tried) {
        const auto outcome = once(processors, port, std::to_string(seed * mostTries + tried), said);
        const bool isLate = outcome.nanoseconds > latestEnd;
        if (outcome.failures == 0 && !isLate) {
            return outcome;
        }
        if (!isLate || tried == mostTries) {
            throw std::runtime_error{"wrk was not answered as it should be:\n" + said};
        }
        std::fprintf(stderr, "\nwrk ended after %.1f s instead of 1: the machine stood still, it asks again.\n",
                     outcome.nanoseconds / 1e9);
    }
}

HttpLoad::Outcome HttpLoad::once(const Processors& processors, std::uint16_t port, const std::string& seed,
                                 std::string& said) const {
    test::ProcessSettings settings;
    settings.program = "/usr/bin/taskset";
    settings.arguments = {"-c",
                          std::to_string(processors.client),
                          "/usr/bin/wrk",
                          "-t1",
                          "-c" + std::to_string(connections),
                          "-d1s",
                          "-s",
                          MISSIVE_BENCHMARK_SOURCES "/http.lua",
                          (isEncrypted ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(port),
                          "--",
                          kind,
                          seed};
    test::Process wrk{settings};
    const auto exit = wrk.wait(std::chrono::seconds{30});
    said = wrk.output() + wrk.errorOutput();
    const auto found = said.rfind("\nfigures ");
    Outcome outcome{};
    outcome.failures = 1;
    if (exit.code == 0 && found != std::string::npos) {
        std::istringstream figures{said.substr(found + 9)};
        figures >> outcome.requests >> outcome.nanoseconds >> outcome.failures;
    }
    return outcome;
}

} // namespace missive::benchmark
