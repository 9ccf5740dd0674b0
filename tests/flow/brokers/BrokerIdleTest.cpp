#include <tests/flow/OrderLines.hpp>
#include <tests/flow/brokers/Feed.hpp>
#include <tests/flow/brokers/Lane.hpp>

#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <thread>
#include <vector>

namespace missive::test {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::milliseconds;

/// A worker that tells when it begins with a message.
struct IdleWorker {
    explicit IdleWorker(const Lane& on) : lane{on}, shop{on.shop()} {
        shop->scratch().write("stock", stockLine("LAMP", 1000));
        REQUIRE(shop->run({"stock:import", "stock"}).succeeded());
        process.emplace(shop->start({"messenger:consume", "async", "--sleep=30", "-vv"}));
        feed.emplace(*shop);
    }

    int begun() const {
        const auto log = process->errorOutput();
        int count = 0;
        for (std::size_t at = 0; (at = log.find("Received message", at)) != std::string::npos; ++at) {
            ++count;
        }
        return count;
    }

    /// From the line to the handler: the import's commit is in it.
    microseconds place(int number) const {
        const auto start = Clock::now();
        feed->line(orderLine(number, "LAMP"));
        REQUIRE(eventually(Scratch::patience, [&] { return begun() >= number; }));
        return duration_cast<microseconds>(Clock::now() - start);
    }

    Lane lane;
    std::unique_ptr<BrokerShop> shop;
    std::optional<Process> process;
    std::optional<Feed> feed;
};

microseconds medianLatency(const IdleWorker& worker) {
    std::vector<microseconds> latencies;
    worker.place(1);
    for (int number = 2; number <= 30; ++number) {
        std::this_thread::sleep_for(milliseconds{20});
        latencies.push_back(worker.place(number));
    }
    std::ranges::sort(latencies);
    return latencies[latencies.size() / 2];
}

} // namespace

TEST_CASE("an idle worker uses next to nothing and begins with a message soon after its commit, on every transport") {
    std::vector<std::unique_ptr<IdleWorker>> workers;
    for (const auto& lane :
         {Lane{"sqlite"}, Lane{"redis"}, Lane{"amqp"}, Lane{"postgres"}, Lane{"postgres", "postgres"}}) {
        workers.push_back(std::make_unique<IdleWorker>(lane));
        const auto median = medianLatency(*workers.back());
        MESSAGE(lane.name() << ": from the order's line to its handler, median " << median.count() << " us");
        CHECK(median <= milliseconds{20});
    }

    std::vector<std::chrono::nanoseconds> before;
    for (const auto& worker : workers) {
        before.push_back(worker->process->processorTime());
    }
    const auto start = Clock::now();
    std::this_thread::sleep_for(std::chrono::seconds{10});
    const std::chrono::duration<double> passed = Clock::now() - start;
    for (std::size_t i = 0; i < workers.size(); ++i) {
        const std::chrono::duration<double> used = workers[i]->process->processorTime() - before[i];
        MESSAGE(workers[i]->lane.name() << ": an idle worker uses " << used / passed * 100 << " % of a core");
        CHECK(used / passed < 0.005);
        CHECK(Scratch::terminate(*workers[i]->process).succeeded());
        CHECK(workers[i]->feed->end() == Exit{0, 0});
    }
}

} // namespace missive::test
