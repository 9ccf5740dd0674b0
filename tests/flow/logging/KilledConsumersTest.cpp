#include <tests/flow/brokers/Broker.hpp>
#include <tests/flow/kill/KillWorkers.hpp>
#include <tests/flow/logging/LogShop.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <thread>

namespace missive::test {

namespace {

/// The usual sizes take seconds; MISSIVE_LOG_RECORDS=100000 MISSIVE_LOG_KILLS=200 MISSIVE_LOG_TRANSPORT=redis is the
/// long form.
std::string setting(const char* name, const std::string& usual) {
    const auto* text = std::getenv(name);
    return text == nullptr ? usual : text;
}

struct Killing {
    std::size_t records = std::stoul(setting("MISSIVE_LOG_RECORDS", "10000"));
    std::size_t kills = std::stoul(setting("MISSIVE_LOG_KILLS", "20"));
    std::unique_ptr<Broker> broker = Broker::of(setting("MISSIVE_LOG_TRANSPORT", "sqlite"));

    std::string dsn() const {
        const auto place = broker ? broker->place("log-messages") : "";
        const bool hasLease = setting("MISSIVE_LOG_TRANSPORT", "") != "amqp";
        return !broker ? LogShop::table(2) : place + (hasLease ? "?redeliver_timeout=2" : "");
    }

    /// Kills one of two consumers again and again while records come; returns what logging:verify says in the end.
    std::string verified(const std::string& duplicates) {
        const LogShop shop{dsn(), "duplicates: " + duplicates + ", consumer: {batch: 500, wait: 20ms}"};
        std::mt19937 random{1};
        std::uniform_int_distribution<int> pause{100, 500};
        const auto portion = records / kills;
        shop.tell(records - portion * (kills - 1));
        KillWorkers workers{2, [&](std::size_t) { return shop.consumer(); }};
        for (std::size_t i = 0; i < kills; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds{pause(random)});
            if (i > 0) {
                shop.tell(portion);
            }
            workers.kill(i % 2);
        }
        CHECK(shop.isConsumed());
        CHECK(workers.stop() == "");
        const auto verified = shop.verify(records);
        MESSAGE(duplicates << ": " << verified.output.substr(0, verified.output.find("\"runs\"")));
        CAPTURE(verified.output);
        CAPTURE(verified.errorOutput);
        CHECK(verified.succeeded());
        return verified.output;
    }
};

} // namespace

TEST_CASE("killed consumers lose no record and tear no line, and write none twice that stands in its file") {
    const auto verified = Killing{}.verified("drop");
    CHECK(LogShop::numberIn(verified, "gaps") == 0);
    CHECK(LogShop::numberIn(verified, "torn") == 0);
    CHECK(LogShop::numberIn(verified, "withoutKey") == 0);
    CHECK(LogShop::numberIn(verified, "duplicates") == 0);
}

TEST_CASE("where copies are allowed there are at most as many as were in the batches of the killed") {
    Killing killing;
    const auto verified = killing.verified("allow");
    CHECK(LogShop::numberIn(verified, "gaps") == 0);
    CHECK(LogShop::numberIn(verified, "torn") == 0);
    CHECK(LogShop::numberIn(verified, "duplicates") <= static_cast<std::int64_t>(killing.kills * 500));
}

TEST_CASE("two consumers write every record that a transport carries once") {
    const Killing settings;
    const LogShop shop{settings.dsn()};
    const auto begin = std::chrono::steady_clock::now();
    shop.tell(settings.records);
    KillWorkers workers{2, [&](std::size_t) { return shop.consumer(); }};
    CHECK(shop.isConsumed());
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    CHECK(workers.stop() == "");
    const auto verified = shop.verify(settings.records);
    MESSAGE(took.count() << " s: " << verified.output);
    CHECK(verified.succeeded());
    CHECK(LogShop::numberIn(verified.output, "duplicates") == 0);
}

} // namespace missive::test
