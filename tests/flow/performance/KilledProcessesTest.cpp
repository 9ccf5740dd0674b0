#include <tests/flow/performance/MeasuredShop.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <string>
#include <thread>

namespace missive::test {
namespace {

const std::string recorded = "nowo_performance: {async: true, enable_access_records: true}\n"
                             "missive: {performance: {buffer: {interval: 10ms}}}\n";
const std::string leased = "doctrine://default?queue_name=metrics&redeliver_timeout=2";

/// MISSIVE_PERFORMANCE_KILLS=100 is the long form.
int killsWanted(int usual) {
    const auto* text = std::getenv("MISSIVE_PERFORMANCE_KILLS");
    return text == nullptr ? usual : std::stoi(text);
}

std::int64_t inFigures(const MeasuredShop& measured, const std::string& column) {
    return measured.shop.scratch.database().number("SELECT COALESCE(SUM(" + column + "), 0) FROM routes_data");
}

/// Until nothing lies in the transport: what a killed worker had is handled once its lease is over.
void handleTheRest(const MeasuredShop& measured) {
    REQUIRE(eventually(std::chrono::seconds{60}, [&] {
        CHECK(measured.perf({"messenger:consume", "metrics", "--stop-when-empty"}).succeeded());
        return measured.shop.scratch.database().messages("metrics") == 0;
    }));
}

} // namespace

TEST_CASE("workers that are killed while they store leave every measurement stored once") {
    constexpr int requestsOfKill = 40;
    const int kills = killsWanted(10);
    MeasuredShop measured{recorded, leased};
    measured.shop.serve();
    std::mt19937 random{1};
    std::uniform_int_distribution<int> pause{1, 60};
    for (int kill = 0; kill < kills; ++kill) {
        auto worker = measured.consume("metrics");
        measured.ask(requestsOfKill);
        std::this_thread::sleep_for(std::chrono::milliseconds{pause(random)}); // wherever it is by then
        worker.kill();
    }
    CHECK(measured.shop.stop().succeeded());
    handleTheRest(measured);
    CHECK(measured.count("routes_data_records") == kills * requestsOfKill);
    CHECK(inFigures(measured, "samples") == kills * requestsOfKill);
    CHECK(measured.perf({"perf:rebuild", "--check"}).succeeded());
    CHECK(measured.shop.scratch.database().messages("failed") == 0);
}

TEST_CASE("a server that is killed at any point loses what it held at most, and leaves nothing stored twice") {
    const int kills = killsWanted(10);
    std::int64_t asked = 0;
    MeasuredShop measured{recorded, leased};
    std::mt19937 random{2};
    std::uniform_int_distribution<int> pause{0, 25};
    for (int kill = 0; kill < kills; ++kill) {
        measured.shop.serve();
        for (int i = 0; i < 4; ++i) {
            measured.ask(5);
            std::this_thread::sleep_for(std::chrono::milliseconds{pause(random)}); // before, while and after it sends
            asked += 5;
        }
        measured.shop.server->kill();
    }
    measured.shop.serve();
    measured.ask(20);
    asked += 20;
    CHECK(measured.shop.stop().succeeded());
    handleTheRest(measured);
    const auto stored = measured.count("routes_data_records");
    CHECK(stored <= asked);
    CHECK(stored >= asked - kills * 20);
    CHECK(inFigures(measured, "samples") == stored);
    CHECK(measured.perf({"perf:rebuild", "--check"}).succeeded());
    CHECK(measured.shop.scratch.database().number("SELECT recorded - stored - sent - dropped FROM performance_recorder "
                                                  "WHERE state = 'ended' AND role = 'http'") == 0);
    MESSAGE("of " << asked << " accesses " << asked - stored << " were lost with " << kills << " servers");
}

} // namespace missive::test
