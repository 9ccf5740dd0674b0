#include <tests/benchmark/HttpLoad.hpp>

#include <tests/support/process/Process.hpp>

#include <chrono>
#include <sstream>
#include <stdexcept>

namespace missive::benchmark {

HttpLoad::Outcome HttpLoad::run(const Processors& processors, std::uint16_t port, int seed) const {
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
                          "http://127.0.0.1:" + std::to_string(port),
                          "--",
                          kind,
                          std::to_string(seed)};
    test::Process wrk{settings};
    const auto exit = wrk.wait(std::chrono::seconds{30});
    const auto text = wrk.output();
    const auto found = text.rfind("\nfigures ");
    Outcome outcome{};
    double failures = 0;
    if (exit.code == 0 && found != std::string::npos) {
        std::istringstream figures{text.substr(found + 9)};
        figures >> outcome.requests >> outcome.nanoseconds >> outcome.median >> outcome.percentile99 >> failures;
    }
    if (outcome.requests < 1 || failures > 0) {
        throw std::runtime_error{"wrk was not answered as it should be:\n" + text + wrk.errorOutput()};
    }
    return outcome;
}

} // namespace missive::benchmark
