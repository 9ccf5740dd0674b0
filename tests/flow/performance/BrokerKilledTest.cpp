#include <tests/flow/performance/MeasuredShop.hpp>
#include <tests/support/server/RedisServer.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

namespace missive::test {
namespace {

constexpr int rounds = 5;

/// MISSIVE_PERFORMANCE_REQUESTS=10000 is the long form.
int requestsOfHalf() {
    const auto* text = std::getenv("MISSIVE_PERFORMANCE_REQUESTS");
    return (text == nullptr ? 2'000 : std::stoi(text)) / (2 * rounds);
}

} // namespace

TEST_CASE("a broker that is killed and started again under load loses no measurement and doubles none") {
    RedisServer redis{{"--appendonly", "yes"}};
    MeasuredShop measured{"nowo_performance: {async: true, enable_access_records: true}\n"
                          "missive: {performance: {buffer: {interval: 20ms}}}\n",
                          "redis://" + redis.address() + "/metrics"};
    measured.shop.serve();
    const int half = requestsOfHalf();
    for (int round = 0; round < rounds; ++round) {
        measured.ask(half);
        redis.kill();
        measured.ask(half);
        redis.start();
    }
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
