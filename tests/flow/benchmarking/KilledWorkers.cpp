#include <tests/flow/benchmarking/KilledWorkers.hpp>

#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>

namespace missive::test {

void KilledWorkers::killWhileMeasuring() {
    constexpr std::size_t together = 4;
    REQUIRE(bench_
                .run({"benchmark:run", "--test=sleep-1ms", "--test=loop", "--test=sort", "--test=fibonacci",
                      "--runtime=cpp", "--warmup=0", "--revolutions=100", "--values=1",
                      "--iterations=" + std::to_string(iterations()), "--no-wait"})
                .succeeded());
    for (std::size_t i = 0; i < together; ++i) {
        workers_.emplace_back(bench_.worker());
    }
    for (int killed = 0; killed < kills(); ++killed) {
        std::this_thread::sleep_for(std::chrono::milliseconds{100 + chance_() % 400});
        auto& victim = workers_[chance_() % workers_.size()];
        victim->kill();
        victim.emplace(bench_.worker());
    }
}

void KilledWorkers::endLeavingNothing() {
    for (auto& worker : workers_) {
        CHECK(Scratch::terminate(*worker).succeeded());
    }
    CHECK(measuring() == 0);
    bench_.configureShortLease("sync://");
    REQUIRE(bench_.run(Bench::quick({"--test=empty", "--iterations=1"})).succeeded());
    CHECK(bench_.folders() == 0);
}

int KilledWorkers::askedFor(const char* variable, int usual) {
    const auto* value = std::getenv(variable);
    return value == nullptr ? usual : std::stoi(value);
}

int KilledWorkers::measuring() const {
    const auto folder = bench_.file("var/benchmark");
    int count = 0;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator{"/proc", none}) {
        const auto where = std::filesystem::read_symlink(entry.path() / "cwd", none);
        count += !none && where.string().starts_with(folder) ? 1 : 0;
    }
    return count;
}

} // namespace missive::test
