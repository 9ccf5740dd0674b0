#include <tests/flow/OrderLines.hpp>
#include <tests/flow/Scratch.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

namespace missive::test {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// Commits a message as another process does; returns when that was.
Clock::time_point commitMessage(const DatabaseFile& file, int number) {
    auto body = orderLine(number, "LAMP");
    const auto now = Clock::now();
    file.execute("INSERT INTO messenger_messages (body, headers, queue_name, created_at, available_at) VALUES (?, "
                 "'{\"type\":\"ordering.order_created\"}', 'default', datetime('now'), datetime('now'))",
                 {body});
    return now;
}

} // namespace

TEST_CASE("an idle worker starts on a message soon after another process committed it, and rests meanwhile") {
    const Scratch shop{MISSIVE_PROGRAM};
    shop.write("stock", stockLine("LAMP", 1000));
    REQUIRE(shop.run({"stock:import", "stock"}).succeeded());
    REQUIRE(shop.run({"messenger:setup-transports"}).succeeded());
    auto worker = shop.start({"messenger:consume", "async", "--sleep=30"});
    const auto file = shop.database();
    commitMessage(file, 1);
    REQUIRE(shop.drained());

    std::vector<milliseconds> latencies;
    for (int number = 2; number <= 16; ++number) {
        const auto committed = commitMessage(file, number);
        REQUIRE(shop.drained());
        latencies.push_back(std::chrono::duration_cast<milliseconds>(Clock::now() - committed));
    }
    std::ranges::sort(latencies);
    const auto median = latencies[latencies.size() / 2];
    MESSAGE("from a commit to the acknowledged message: median " << median.count() << " ms, worst "
                                                                 << latencies.back().count() << " ms");
    CHECK(median <= milliseconds{250});

    const auto before = worker.processorTime();
    const auto end = Clock::now() + milliseconds{2000};
    eventually(milliseconds{2500}, [&] { return Clock::now() >= end; });
    const auto used = std::chrono::duration_cast<std::chrono::microseconds>(worker.processorTime() - before);
    MESSAGE("an idle worker's processor time in two seconds: " << used.count() << " us");
    CHECK(used <= milliseconds{100});
    CHECK(Scratch::terminate(worker).succeeded());
}

} // namespace missive::test
