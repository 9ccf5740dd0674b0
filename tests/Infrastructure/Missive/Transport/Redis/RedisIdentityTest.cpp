#include <tests/Infrastructure/Missive/Transport/Redis/RedisRig.hpp>

#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>
#include <tests/contract/TransportContract.hpp>

#include <doctest/doctest.h>

using namespace missive;
using namespace missive::test;

namespace {

const std::string foreignNote = R"({"body":"7 seven","headers":{"type":"note"}})";
const std::string foreignDelayedNote = R"({"body":"7 seven","headers":{"type":"note"},"uniqid":"6b00e0.96"})";

std::string identityOf(const Envelope& envelope) { return envelope.last<MessageIdStamp>()->id; }

/// What a transport with these options makes of the entry `1-1` with that JSON, which it acknowledges.
std::string identityOfEntry(RedisRig& rig, const RedisTransportOptions& options,
                            const std::string& json = foreignNote) {
    RedisConnection bare{options.address};
    bare.run(std::array<std::string_view, 2>{"DEL", options.stream});
    bare.run(std::array<std::string_view, 5>{"XADD", options.stream, "1-1", "message", json});
    RedisTransport transport{
        options,   std::make_shared<RedisConnectionPool>(options.address, redisScripts(), rig.clock, rig.log),
        rig.codec, rig.clock,
        rig.ids,   rig.log};
    const auto received = transport.receive(1);
    REQUIRE(received.size() == 1);
    CHECK(received[0].last<TransportMessageIdStamp>()->id == "1-1");
    CHECK(transport.acknowledge(received) == 0);
    return identityOf(received[0]);
}

/// An operator's claim runs out, as when its process was killed.
void claimRunsOut(RedisRig& rig) { rig.clock.advance(rig.first.lease() + std::chrono::seconds{2}); }

} // namespace

TEST_CASE("foreign messages with equal entry ids are told apart by server, database, stream, type and body") {
    RedisRig rig;
    const auto one = identityOfEntry(rig, rig.options);
    CHECK(identityOfEntry(rig, rig.options) == one);
    SUBCASE("another database") {
        auto options = rig.options;
        options.address.database = 1;
        CHECK(identityOfEntry(rig, options) != one);
    }
    SUBCASE("another server") {
        RedisServer server;
        auto options = rig.options;
        options.address = addressOf(server);
        CHECK(identityOfEntry(rig, options) != one);
    }
    SUBCASE("another stream") {
        auto options = rig.options;
        options.stream += "2";
        CHECK(identityOfEntry(rig, options) != one);
    }
    SUBCASE("another body, as after the stream was made anew") {
        CHECK(identityOfEntry(rig, rig.options, R"({"body":"8 eight","headers":{"type":"note"}})") != one);
    }
    SUBCASE("bytes that cannot be read") {
        const auto unreadable = identityOfEntry(rig, rig.options, "one");
        CHECK(identityOfEntry(rig, rig.options, "one") == unreadable);
        CHECK(identityOfEntry(rig, rig.options, "two") != unreadable);
    }
}

TEST_CASE("two groups on one stream get one message, so that a handler does it once") {
    RedisRig rig;
    auto options = rig.options;
    options.group = "billing";
    CHECK(identityOfEntry(rig, options) == identityOfEntry(rig, rig.options));
}

TEST_CASE("an identity that no table takes, or an empty one, becomes one that fits") {
    RedisRig rig;
    const auto with = [&](const std::string& id) {
        const auto json = R"({"body":"7 seven","headers":{"type":"note","X-Missive-Message-Id":")" + id + "\"}}";
        return identityOfEntry(rig, rig.options, json);
    };
    CHECK(with("our-own") == "our-own");
    for (const auto& id : {std::string{}, std::string{"a\\u0000b"}, std::string(9000, 'x')}) {
        CHECK(with(id).size() == 36);
    }
}

TEST_CASE("a foreign message keeps its identity over an operator's claim that ran out") {
    RedisRig rig;
    rig.first.setup();
    const auto claim = [&] {
        const auto listed = rig.first.page({}, 1).messages;
        REQUIRE(listed.size() == 1);
        return rig.second.claim(listed[0].last<TransportMessageIdStamp>()->id);
    };
    const auto sameAtTheNextDelivery = [&](const Envelope& claimed) {
        const auto again = rig.first.receive(1);
        REQUIRE(again.size() == 1);
        CHECK(identityOf(again[0]) == identityOf(claimed));
        CHECK(numbersOf(again) == std::vector{7});
    };
    SUBCASE("on one that nobody had taken") {
        rig.ask({"XADD", rig.options.stream, "*", "message", foreignNote});
        const auto claimed = claim();
        REQUIRE(claimed);
        claimRunsOut(rig);
        sameAtTheNextDelivery(*claimed);
    }
    SUBCASE("on a delayed one") {
        rig.ask({"ZADD", rig.options.stream + "__queue", "1795219707088", foreignDelayedNote});
        const auto claimed = claim();
        REQUIRE(claimed);
        CHECK(claimed->last<TransportMessageIdStamp>()->id == "6b00e0.96");
        CHECK(rig.first.messageCounts() == MessageCounts{0, 0, 1, 0});
        claimRunsOut(rig);
        sameAtTheNextDelivery(*claimed);
    }
    SUBCASE("on a delayed one that another operator claims next") {
        rig.ask({"ZADD", rig.options.stream + "__queue", "9999999999999", foreignDelayedNote});
        const auto claimed = claim();
        REQUIRE(claimed);
        claimRunsOut(rig);
        const auto again = claim();
        REQUIRE(again);
        CHECK(identityOf(*again) == identityOf(*claimed));
        CHECK(rig.first.acknowledge(std::span{&*again, 1}) == 0);
        CHECK(rig.first.messageCounts() == MessageCounts{});
    }
}
