#include <tests/flow/performance/MeasuredShop.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <vector>

namespace missive::test {

TEST_CASE("with async requests are answered while the tables are locked, and their rows are there afterwards") {
    constexpr int asked = 50;
    constexpr std::chrono::milliseconds soon{50};
    constexpr std::chrono::seconds locked{2};
    MeasuredShop measured{"nowo_performance: {async: true, enable_access_records: true}\n"};
    measured.shop.scratch.configure(
        "framework: {messenger: {transports: {async: 'sync://'}, routing: {'*': async}}}\n");
    measured.shop.serve();
    measured.ask(1);
    REQUIRE(eventually(Scratch::patience, [&] { return measured.samples("get_stock") == 1; }));
    const auto database = measured.shop.scratch.database();
    database.execute("BEGIN IMMEDIATE");
    const auto begun = std::chrono::steady_clock::now();
    std::vector<std::chrono::nanoseconds> taken;
    for (int i = 0; i < asked; ++i) {
        const auto before = std::chrono::steady_clock::now();
        measured.ask(1);
        taken.push_back(std::chrono::steady_clock::now() - before);
    }
    eventually(locked, [&] { return std::chrono::steady_clock::now() - begun >= locked; });
    CHECK(measured.samples("get_stock") == 1);
    database.execute("COMMIT");
    std::sort(taken.begin(), taken.end());
    CHECK(taken[taken.size() - 2] <= soon); // one may wait for the machine
    CHECK(eventually(Scratch::patience, [&] { return measured.samples("get_stock") == 1 + asked; }));
    CHECK(measured.count("routes_data_records") == 1 + asked);
    CHECK(measured.shop.stop().succeeded());
}

} // namespace missive::test
