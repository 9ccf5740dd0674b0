#include <tests/flow/OrderLines.hpp>
#include <tests/flow/brokers/Feed.hpp>
#include <tests/flow/brokers/ProxiedShop.hpp>

#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <thread>

namespace missive::test {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// Leases so short that what a cut left claimed comes again soon; RabbitMQ has none and needs none.
std::string shortLease(const Lane& lane) { return lane.transport == "amqp" ? "" : "?redeliver_timeout=2"; }

void rest(milliseconds time) { std::this_thread::sleep_for(time); }

milliseconds since(Clock::time_point start) { return std::chrono::duration_cast<milliseconds>(Clock::now() - start); }

struct OnRedis {
    static inline const Lane lane{"redis"};
};
struct OnRabbitMq {
    static inline const Lane lane{"amqp"};
};
struct OnPostgres {
    static inline const Lane lane{"postgres"};
};

/// The network suffers so while orders are imported and handled, and recovers.
template <class Suffer> void playBook(const Lane& lane, Suffer suffer) {
    ProxiedShop shop{lane, shortLease(lane)};
    auto worker = shop.startWorker({"--concurrency=4", "-vv"});
    auto import = shop.shop->start({"order:import", shop.shop->orders()});
    suffer(shop);
    CHECK(import.wait(Scratch::patience) == Exit{1, 0});
    CHECK(worker.running());
    shop.checkEnd(worker);
    MESSAGE(lane.name() << ": " << ProxiedShop::begunBy(worker) << " deliveries of 2000 messages");
}

} // namespace

TEST_CASE_TEMPLATE("nothing is lost or doubled when connections are cut again and again", Broker, OnRedis, OnRabbitMq,
                   OnPostgres) {
    const auto& lane = Broker::lane;
    playBook(lane, [](ProxiedShop& shop) {
        std::size_t cut = 0;
        milliseconds pause{50};
        CHECK(eventually(Scratch::patience, [&] { // a slow machine takes its time to connect again
            rest(pause);
            pause += milliseconds{20};
            cut += shop.proxy.cut();
            return cut > 15;
        }));
        MESSAGE(shop.lane.name() << ": " << cut << " connections were cut");
    });
}

TEST_CASE_TEMPLATE("nothing is lost or doubled when connections break in the middle of a frame", Broker, OnRedis,
                   OnRabbitMq, OnPostgres) {
    const auto& lane = Broker::lane;
    playBook(lane, [](ProxiedShop& shop) {
        shop.proxy.suffer(ProxyFault::Truncate);
        rest(seconds{4});
    });
}

TEST_CASE_TEMPLATE("what was sent again because the broker's confirmation got lost has its effect once", Broker,
                   OnRedis, OnRabbitMq, OnPostgres) {
    const auto& lane = Broker::lane;
    constexpr int mostRounds = 5;
    int orders = 1;
    ProxiedShop shop{lane, shortLease(lane)};
    auto worker = shop.startWorker({"-vv"});
    Feed feed{*shop.shop};
    const auto confirmations = [&] { return shop.shop->number("SELECT count(*) FROM ordering_confirmation"); };
    feed.line(orderLine(1, "SKU-0001"));
    REQUIRE(eventually(Scratch::patience, [&] { return confirmations() == 1; }));
    for (int round = 0; round < mostRounds && ProxiedShop::begunBy(worker) <= orders; ++round) {
        shop.proxy.suffer(ProxyFault::DropReplies);
        for (int i = 0; i < 20; ++i) {
            feed.line(orderLine(++orders, "SKU-0001"));
        }
        rest(milliseconds{2000});
        shop.proxy.suffer(ProxyFault::None);
        REQUIRE(eventually(Scratch::patience, [&] { return confirmations() == orders; }));
    }
    CHECK(feed.end() == Exit{0, 0});
    CHECK(eventually(Scratch::patience, [&] { return confirmations() == orders && shop.shop->isDrained(); }));
    CHECK(Scratch::terminate(worker).exit == Exit{0, 0});
    CHECK(ProxiedShop::begunBy(worker) > orders);
    MESSAGE(lane.name() << ": " << ProxiedShop::begunBy(worker) << " deliveries of " << orders << " messages");
    CHECK(confirmations() == orders);
    CHECK(shop.shop->number("SELECT pieces FROM ordering_stock WHERE sku = 'SKU-0001'") == 1'000'000 - orders);
}

TEST_CASE_TEMPLATE("a slow network delays messages and breaks nothing", Broker, OnRedis, OnRabbitMq, OnPostgres) {
    const auto& lane = Broker::lane;
    ProxiedShop shop{lane};
    auto worker = shop.startWorker();
    shop.proxy.suffer(ProxyFault::Slow);
    std::string orders;
    for (int i = 1; i <= 10; ++i) {
        orders += orderLine(i, "SKU-0001");
    }
    CHECK(shop.shop->run({"order:import", shop.shop->scratch().write("few", orders)}).succeeded());
    CHECK(eventually(Scratch::patience,
                     [&] { return shop.shop->number("SELECT count(*) FROM ordering_confirmation") == 10; }));
    shop.proxy.suffer(ProxyFault::None);
    CHECK(Scratch::terminate(worker).succeeded());
}

TEST_CASE_TEMPLATE("a broker that swallows everything hangs neither an import nor the end of a worker", Broker, OnRedis,
                   OnRabbitMq, OnPostgres) {
    const auto& lane = Broker::lane;
    ProxiedShop shop{lane, shortLease(lane)};
    auto worker = shop.startWorker({"--concurrency=2"});
    shop.proxy.suffer(ProxyFault::BlackHole);
    auto start = Clock::now();
    CHECK(shop.shop->run({"order:import", shop.shop->orders()}).exit == Exit{1, 0});
    MESSAGE(lane.name() << ": the import took " << since(start).count() << " ms");
    CHECK(since(start) < seconds{60});
    start = Clock::now();
    const auto end = Scratch::terminate(worker);
    INFO(end.errorOutput);
    CHECK(end.exit == Exit{0, 0});
    MESSAGE(lane.name() << ": the worker ended within " << since(start).count() << " ms");
    CHECK(since(start) < seconds{25});
    shop.proxy.suffer(ProxyFault::None);
    auto next = shop.startWorker({"--concurrency=2"});
    shop.checkEnd(next);
}

TEST_CASE_TEMPLATE("a worker whose connections died without a word finds out and goes on", Broker, OnRedis, OnRabbitMq,
                   OnPostgres) {
    const auto& lane = Broker::lane;
    ProxiedShop shop{lane, lane.transport == "amqp" ? "?heartbeat=2" : "?redeliver_timeout=2"};
    auto worker = shop.startWorker({"--concurrency=2"});
    rest(milliseconds{500});
    shop.proxy.forget();
    const auto start = Clock::now();
    CHECK(shop.shop->run({"order:import", shop.shop->orders()}).exit == Exit{1, 0});
    CHECK(shop.shop->settles());
    MESSAGE(lane.name() << ": everything was handled " << since(start).count() << " ms after the connections died");
    CHECK(since(start) < seconds{75});
    CHECK(Scratch::terminate(worker).exit == Exit{0, 0});
    CHECK(shop.shop->problem() == "");
}

} // namespace missive::test
