#include <tests/flow/brokers/Lane.hpp>

#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <thread>

namespace missive::test {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// A worker that waits for its broker, one built with a sanitizer too.
constexpr double mostOfACore = 0.05;

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

milliseconds since(Clock::time_point start) { return duration_cast<milliseconds>(Clock::now() - start); }

/// The outbox counts what waits and tells its age; the exit code tells that a transport cannot be asked.
void checkStatsWithoutBroker(const BrokerShop& shop) {
    const auto json = shop.run({"messenger:stats", "--format=json"});
    CHECK(json.exit == Exit{1, 0});
    CHECK(says(json.output, "\"missive_outbox:async\": {\n            \"count\": 2000,"));
    CHECK(says(json.output, "\"oldest_seconds\""));
    CHECK(says(json.output, "\"uncountable_transports\""));
    const auto text = shop.run({"messenger:stats"});
    CHECK(text.exit == Exit{1, 0});
    CHECK(says(text.errorOutput, "The oldest message in \"missive_outbox:async\" has waited for"));
    CHECK(says(text.errorOutput, "\"async\" cannot be asked"));
}

/// The part of a core a process uses over some seconds.
double usage(const Process& process, milliseconds window) {
    const auto before = process.processorTime();
    const auto start = Clock::now();
    std::this_thread::sleep_for(window);
    const std::chrono::duration<double> used = process.processorTime() - before;
    return used / std::chrono::duration<double>(Clock::now() - start);
}

void playWithoutBroker(const Lane& lane) {
    CAPTURE(lane.name());
    auto& broker = sharedBroker(lane.transport);
    const auto shop = lane.shop();
    REQUIRE(shop->run({"stock:import", shop->stock()}).succeeded());
    REQUIRE(shop->run({"messenger:setup-transports"}).succeeded());
    auto worker = shop->start({"messenger:consume", "async", "--concurrency=2"});
    REQUIRE(eventually(Scratch::patience, [&] { return says(worker.output(), "Consuming"); }));
    std::this_thread::sleep_for(milliseconds{300});
    broker.kill();

    auto start = Clock::now();
    const auto imported = shop->run({"order:import", shop->orders()});
    MESSAGE(lane.name() << ": the import without a broker took " << since(start).count() << " ms");
    CHECK(imported.exit == Exit{1, 0});
    CHECK(shop->number("SELECT count(*) FROM ordering_order") == 2000);
    const auto busy = usage(worker, seconds{3});
    MESSAGE(lane.name() << ": a worker without a broker uses " << busy * 100 << " % of a core");
    CHECK(busy < mostOfACore);
    checkStatsWithoutBroker(*shop);
    CHECK(worker.running());

    broker.start();
    start = Clock::now();
    CHECK(eventually(Scratch::patience, [&] {
        return shop->number("SELECT count(*) FROM messenger_messages WHERE queue_name = 'missive_outbox:async'") == 0;
    }));
    MESSAGE(lane.name() << ": the outbox of 2000 was drained " << since(start).count() << " ms after the return");
    CHECK(since(start) < seconds{30});
    CHECK(shop->settles());
    CHECK(Scratch::terminate(worker).succeeded());
    CHECK(shop->problem() == "");
}

} // namespace

TEST_CASE("orders are imported while the broker is away, and reach their handlers when it is back") {
    for (const auto& lane : brokerLanes) {
        playWithoutBroker(lane);
    }
}

TEST_CASE("a running worker goes on when its broker was killed and started again") {
    for (const auto& lane : brokerLanes) {
        CAPTURE(lane.name());
        auto& broker = sharedBroker(lane.transport);
        // What it could not settle in time waits for its lease to run out.
        const auto shop = lane.shop(lane.transport == "amqp" ? "" : "?redeliver_timeout=2");
        REQUIRE(shop->run({"stock:import", shop->stock()}).succeeded());
        auto worker = shop->start({"messenger:consume", "async", "--concurrency=4"});
        auto import = shop->start({"order:import", shop->orders()});
        REQUIRE(eventually(Scratch::patience,
                           [&] { return shop->number("SELECT count(*) FROM ordering_confirmation") > 100; }));
        broker.kill();
        broker.start();
        CHECK(import.wait(Scratch::patience) == Exit{1, 0});
        CHECK(shop->settles());
        CHECK(Scratch::terminate(worker).succeeded());
        CHECK(shop->problem() == "");
    }
}

} // namespace missive::test
