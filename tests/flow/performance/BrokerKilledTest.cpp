#include <tests/flow/performance/MeasuredShop.hpp>
#include <tests/support/server/RedisServer.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>
#include <vector>

namespace missive::test {
namespace {

constexpr int rounds = 5;
/// No response is slower, whatever becomes of its measurement.
constexpr std::chrono::milliseconds slowest{50};
/// Of so many a single one may be: others use the machine too.
constexpr std::size_t mayBeSlower = 1'000;

using Times = std::vector<std::chrono::nanoseconds>;

/// MISSIVE_PERFORMANCE_REQUESTS=10000 is the long form.
int requestsOfHalf() {
    const auto* text = std::getenv("MISSIVE_PERFORMANCE_REQUESTS");
    return (text == nullptr ? 2'000 : std::stoi(text)) / (2 * rounds);
}

void ask(const MeasuredShop& measured, int times, Times& taken) {
    for (int i = 0; i < times; ++i) {
        const auto begun = std::chrono::steady_clock::now();
        measured.ask(1);
        taken.push_back(std::chrono::steady_clock::now() - begun);
    }
}

/// Within a second and a bit, since a state that changes is told at once.
void diagnosisTells(const MeasuredShop& measured, const std::string& state, bool isWell) {
    const bool isTold = eventually(Scratch::patience, [&] {
        const auto diagnosed = measured.perf({"perf:diagnose"});
        return diagnosed.output.find("http, " + state + " since") != std::string::npos &&
               (isWell || !diagnosed.succeeded());
    });
    CHECK_MESSAGE(isTold, state);
}

} // namespace

TEST_CASE("a broker that is killed and started again under load loses no measurement and doubles none") {
    RedisServer redis{{"--appendonly", "yes"}};
    MeasuredShop measured{"nowo_performance: {async: true, enable_access_records: true}\n"
                          "missive: {performance: {buffer: {interval: 20ms}}}\n",
                          "redis://" + redis.address() + "/metrics"};
    measured.shop.serve();
    const int half = requestsOfHalf();
    Times taken;
    for (int round = 0; round < rounds; ++round) {
        ask(measured, half, taken);
        if (round == 0) {
            diagnosisTells(measured, "async", true);
        }
        redis.kill();
        ask(measured, half, taken);
        if (round == 0) {
            diagnosisTells(measured, "fallback", false);
        }
        redis.start();
    }
    std::sort(taken.begin(), taken.end());
    const auto milliseconds = [](auto time) { return std::chrono::duration<double, std::milli>{time}.count(); };
    MESSAGE("median " << milliseconds(taken[taken.size() / 2]) << " ms, slowest " << milliseconds(taken.back())
                      << " ms of " << taken.size());
    CHECK(taken[taken.size() - 1 - taken.size() / mayBeSlower] <= slowest);
    const auto stopped = measured.shop.stop();
    CHECK(stopped.succeeded());
    CHECK(measured.perf({"messenger:consume", "metrics", "--stop-when-empty"}).succeeded());
    const auto recorder = [&](const std::string& column) {
        return measured.shop.scratch.database().number("SELECT " + column +
                                                       " FROM performance_recorder WHERE role = 'http'");
    };
    const int all = 2 * rounds * half;
    CHECK(recorder("recorded") == all);
    CHECK(recorder("stored + sent") == all);
    CHECK(recorder("stored") > 0);
    CHECK(recorder("sent") > 0);
    CHECK(measured.samples("get_stock") == all);
    CHECK(measured.count("routes_data_records") == all);
    CHECK(measured.perf({"perf:rebuild", "--check"}).succeeded());
}

} // namespace missive::test
