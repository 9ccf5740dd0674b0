#include <tests/flow/performance/MeasuredShop.hpp>
#include <tests/support/server/RedisServer.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {
namespace {

constexpr int rounds = 5;
constexpr int requestsOfHalf = 200;

} // namespace

TEST_CASE("a broker that is killed and started again under load loses no measurement and doubles none") {
    RedisServer redis{{"--appendonly", "yes"}};
    MeasuredShop measured{"nowo_performance: {async: true, enable_access_records: true}\n"
                          "missive: {performance: {buffer: {interval: 20ms}}}\n",
                          "redis://" + redis.address() + "/metrics"};
    measured.shop.serve();
    for (int round = 0; round < rounds; ++round) {
        measured.ask(requestsOfHalf);
        redis.kill();
        measured.ask(requestsOfHalf);
        redis.start();
    }
    const auto stopped = measured.shop.stop();
    CHECK(stopped.succeeded());
    CHECK(measured.perf({"messenger:consume", "metrics", "--stop-when-empty"}).succeeded());
    const auto recorder = [&](const std::string& column) {
        return measured.shop.scratch.database().number("SELECT " + column +
                                                       " FROM performance_recorder WHERE role = 'http'");
    };
    constexpr int all = 2 * rounds * requestsOfHalf;
    CHECK(recorder("recorded") == all);
    CHECK(recorder("stored + sent") == all);
    CHECK(recorder("stored") > 0);
    CHECK(recorder("sent") > 0);
    CHECK(measured.samples("get_stock") == all);
    CHECK(measured.count("routes_data_records") == all);
    CHECK(measured.perf({"perf:rebuild", "--check"}).succeeded());
}

} // namespace missive::test
