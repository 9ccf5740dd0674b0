#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Amqp/AmqpTable.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpContent.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpDelay.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpDelayQueues.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpPrefetch.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpToken.hpp>
#include <tests/support/FakeClock.hpp>

#include <doctest/doctest.h>

#if __has_include(<rabbitmq-c/amqp.h>)
#include <rabbitmq-c/amqp.h>
#else
#include <amqp.h>
#endif

#include <cstdint>
#include <limits>
#include <set>

using namespace missive;
using namespace missive::test;
using std::chrono::milliseconds;
using std::chrono::seconds;

TEST_CASE("delays are rounded up to two significant digits, so that their queues are few") {
    CHECK(AmqpDelay::rounded(milliseconds{1}) == milliseconds{1});
    CHECK(AmqpDelay::rounded(milliseconds{99}) == milliseconds{99});
    CHECK(AmqpDelay::rounded(milliseconds{101}) == milliseconds{110});
    CHECK(AmqpDelay::rounded(milliseconds{1000}) == milliseconds{1000});
    CHECK(AmqpDelay::rounded(milliseconds{1001}) == milliseconds{1100});
    CHECK(AmqpDelay::rounded(milliseconds{99'001}) == milliseconds{100'000});
    std::set<milliseconds> queues;
    for (int i = 900'000; i < 1'100'000; ++i) {
        queues.insert(AmqpDelay::rounded(milliseconds{i}));
    }
    CHECK(queues.size() == 12);
}

TEST_CASE("the queue of a delay is named and made as Symfony's") {
    AmqpTransportOptions options;
    options.exchange.name = "orders";
    const auto retry = AmqpDelay::of(options, "orders_q", milliseconds{4000}, true, FakeClock::start());
    CHECK(retry.queue == "delay_orders_orders_q_4000_retry");
    CHECK(retry.arguments == AmqpArguments{{"x-message-ttl", std::int64_t{4000}},
                                           {"x-expires", std::int64_t{14000}},
                                           {"x-dead-letter-exchange", std::string{}},
                                           {"x-dead-letter-routing-key", std::string{"orders_q"}}});
    options.delay.daily = true;
    options.delay.arguments["x-expires"] = std::int64_t{90000};
    const auto delay = AmqpDelay::of(options, "", milliseconds{60000}, false, FakeClock::start());
    CHECK(delay.queue == "delay_orders__60000_delay_2026-01-02");
    CHECK(delay.arguments.at("x-expires") == AmqpArguments::mapped_type{std::int64_t{90000}});
    CHECK(delay.spare == milliseconds{30000});
    CHECK(delay.arguments.at("x-dead-letter-exchange") == AmqpArguments::mapped_type{std::string{"orders"}});
    CHECK_THROWS_WITH_AS(AmqpDelay::of(options, "", milliseconds{90000}, false, FakeClock::start()),
                         doctest::Contains("would delete the queue \"delay_orders__90000_delay_2026-01-02\" before"),
                         TransportError);
    options.delay.arguments.clear();
    const auto longest = AmqpDelay::of(options, "orders_q", std::chrono::days{90}, true, FakeClock::start());
    CHECK(std::get<std::int64_t>(longest.arguments.at("x-message-ttl")) == 4'200'000'000);
    CHECK_THROWS_WITH_AS(AmqpDelay::of(options, "", std::chrono::days{49}, false, FakeClock::start()),
                         doctest::Contains("48 days"), TransportError);
}

TEST_CASE("a queue of delays is in doubt when its declaration is older than what it keeps a message longer for") {
    AmqpTransportOptions options;
    const auto delay = AmqpDelay::of(options, "q", seconds{2}, true, FakeClock::start());
    AmqpDelayQueues queues;
    CHECK_FALSE(queues.keeps(delay, seconds{0}));
    queues.declared(delay, seconds{100}, seconds{101});
    CHECK(queues.keeps(delay, seconds{104}));
    CHECK_FALSE(queues.keeps(delay, seconds{105}));
    queues.used(delay);

    SUBCASE("a declaration after the confirmation keeps the message") {
        queues.declared(delay, seconds{111}, milliseconds{111'999});
        CHECK_FALSE(queues.mayHaveExpired());
        CHECK(queues.keeps(delay, seconds{113}));
    }
    SUBCASE("one that is answered too late may have made the queue anew, without the message") {
        queues.declared(delay, seconds{111}, seconds{112});
        CHECK(queues.mayHaveExpired());
        queues.declared(delay, seconds{112}, seconds{112});
        CHECK(queues.mayHaveExpired());
    }
    SUBCASE("messages of earlier calls are not lost by it") {
        queues.beginCall();
        queues.declared(delay, seconds{200}, seconds{200});
        CHECK_FALSE(queues.mayHaveExpired());
    }
}

TEST_CASE("much is sent ahead to the fast and nothing to the slow") {
    AmqpPrefetch prefetch{std::nullopt};
    CHECK(prefetch.next(1, 0) == 1);
    CHECK(prefetch.next(1, 3) == 4);
    CHECK(prefetch.next(100, 0) == 400);
    CHECK(prefetch.next(90, 0) == 400);
    CHECK(prefetch.next(1, 0) == 1);
    AmqpPrefetch fixed{std::uint16_t{20}};
    CHECK(fixed.next(1, 0) == 20);
    CHECK(fixed.next(1000, 50) == 20);
}

TEST_CASE("a number of claims that cannot be is as large as one can be, and none is less than zero") {
    const auto claims = [](std::int64_t number) {
        AmqpTable headers;
        headers.add("X-Missive-Claims", number).add("x-delivery-count", number);
        amqp_basic_properties_t properties{};
        properties._flags = AMQP_BASIC_HEADERS_FLAG;
        properties.headers = headers.get();
        AmqpDelivery delivery;
        AmqpContent::read(properties, delivery);
        delivery.countLostClaim();
        return delivery.message.lostClaims;
    };
    CHECK(claims(3) == 6);
    CHECK(claims(0) == 1);
    CHECK(claims(-5) == 1);
    CHECK(claims(2147483647) == 2'000'000);
    CHECK(claims(4294967296) == 2'000'000);
    CHECK(claims(std::numeric_limits<std::int64_t>::max()) == 2'000'000);
    CHECK(claims(std::numeric_limits<std::int64_t>::min()) == 1);
}

TEST_CASE("a token names connection, channel and delivery") {
    const AmqpToken token{3, 1, 18446744073709551615U};
    CHECK(token.text() == "3:1:18446744073709551615");
    CHECK(AmqpToken::parse(token.text()) == token);
    for (const char* wrong : {"", "3", "3:1", "3:1:", "3:1:x", "3:70000:1", "3:1:2:4", "::"}) {
        CHECK_FALSE(AmqpToken::parse(wrong));
    }
}
