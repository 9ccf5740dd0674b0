#include <tests/flow/performance/MeasuredShop.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>
#include <vector>

namespace missive::test {
namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

/// MISSIVE_PERFORMANCE_RECORDS=1000000 is the long form.
std::string recordsOfPurge() {
    const auto* text = std::getenv("MISSIVE_PERFORMANCE_RECORDS");
    return text == nullptr ? "50000" : text;
}

/// Records of ten years ago.
void fill(const MeasuredShop& measured, const std::string& count) {
    measured.shop.scratch.database().execute(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < CAST(? AS INTEGER)) "
        "INSERT INTO routes_data_records (route_data_id, accessed_at, status_code, request_id, weight) "
        "SELECT 1, '2016-01-01 00:00:00', 200, 'old-' || i, 1 FROM n",
        {count});
}

Milliseconds slowOf(std::vector<Milliseconds> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() * 99 / 100];
}

} // namespace

TEST_CASE("requests go on while old records are removed, as many as were counted before") {
    MeasuredShop measured{"nowo_performance: {async: true, enable_access_records: true}\n"};
    measured.shop.scratch.configure(
        "framework: {messenger: {transports: {async: 'sync://'}, routing: {'*': async}}}\n");
    measured.shop.serve();
    measured.ask(1);
    REQUIRE(eventually(Scratch::patience, [&] { return measured.samples("get_stock") == 1; }));
    fill(measured, recordsOfPurge());
    const auto timed = [&] {
        const auto begun = std::chrono::steady_clock::now();
        measured.ask(1);
        return Milliseconds{std::chrono::steady_clock::now() - begun};
    };
    std::vector<Milliseconds> before;
    for (int i = 0; i < 1'000; ++i) {
        before.push_back(timed());
    }
    const auto counted = measured.perf({"perf:purge", "--records", "--older-than=365d", "--dry-run", "--format=json"});
    CHECK(counted.output.find(": " + recordsOfPurge()) != std::string::npos);
    auto purge =
        measured.shop.scratch.start({"perf:purge", "--records", "--older-than=365d", "--force", "--format=json"});
    std::vector<Milliseconds> meanwhile;
    while (purge.running()) {
        meanwhile.push_back(timed());
    }
    CHECK(purge.wait(Scratch::patience) == Exit{0, 0});
    CHECK(purge.output() == counted.output);
    REQUIRE(meanwhile.size() > 10);
    MESSAGE("99th percentile " << slowOf(before).count() << " ms before, " << slowOf(meanwhile).count() << " ms of "
                               << meanwhile.size() << " requests meanwhile");
    CHECK(slowOf(meanwhile) <= slowOf(before) + Milliseconds{50}); // others use the machine too
    CHECK(measured.shop.stop().succeeded());
    CHECK(measured.count("routes_data_records", "accessed_at < '2020-01-01'") == 0);
    CHECK(measured.count("routes_data_records") == static_cast<std::int64_t>(1 + before.size() + meanwhile.size()));
}

} // namespace missive::test
