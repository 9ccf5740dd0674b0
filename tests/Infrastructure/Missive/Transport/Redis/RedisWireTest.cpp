#include <tests/Infrastructure/Missive/Codec/GoldenFile.hpp>
#include <tests/Infrastructure/Missive/Codec/OrderPlaced.hpp>
#include <tests/Infrastructure/Missive/Transport/Redis/RedisRig.hpp>

#include <Domain/Missive/Stamp/BusNameStamp.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>
#include <Infrastructure/Missive/Codec/JsonMessageCodec.hpp>

#include <doctest/doctest.h>

#include <cstdlib>

using namespace missive;
using namespace missive::test;

namespace {

struct WireRig : RedisRig {
    WireRig() {
        types.registerMessage<OrderPlaced>("shop.order_placed");
        types.mapName("shop.order_placed", "App\\Message\\OrderPlaced");
    }

    MessageTypes types;
    JsonMessageCodec json{types};
    RedisTransport orders{options, std::make_shared<RedisConnectionPool>(options.address, redisScripts(), clock, log),
                          json,    clock,
                          ids,     log};

    std::string storedMessage() {
        const auto entries = ask({"XRANGE", options.stream, "-", "+"});
        CHECK(entries[0][1].size() == 2);
        CHECK(entries[0][1][0].text() == "message");
        return std::string{entries[0][1][1].text()};
    }
    Envelope received() {
        auto envelopes = orders.receive(1);
        REQUIRE(envelopes.size() == 1);
        return envelopes.front();
    }
};

std::string withoutFrame(const std::string& value) {
    const auto start = value.find('"') + 1;
    return value.substr(start, value.size() - start - 2);
}

Envelope anOrder() { return Envelope::of(aRecordedOrder()).with(BusNameStamp{"messenger.bus.default"}); }

} // namespace

TEST_CASE("a message lies in the stream byte for byte as Symfony's, without phpredis' frame") {
    WireRig rig;
    auto envelope = anOrder();
    rig.orders.send(std::span{&envelope, 1});
    CHECK(rig.storedMessage() == withoutFrame(goldenFile("54_json_small.redis_stream_value")));
    CHECK(rig.storedMessage() == withoutFrame(goldenFile("81_json_small.redis_stream_value")));
}

TEST_CASE("messages sent together lie there the same way") {
    WireRig rig;
    std::vector<Envelope> batch{anOrder(), anOrder()};
    rig.orders.send(batch);
    CHECK(rig.storedMessage() == withoutFrame(goldenFile("81_json_small.redis_stream_value")));
    CHECK(rig.ask({"XLEN", rig.options.stream}).integer() == 2);
}

TEST_CASE("entries that each Symfony version wrote are read, framed or plain") {
    for (const std::string name : {"54_json_small", "54_json_full", "81_json_small", "81_json_full"}) {
        CAPTURE(name);
        const auto framed = goldenFile(name + ".redis_stream_value");
        for (const auto& value : {framed, withoutFrame(framed)}) {
            WireRig rig;
            rig.ask({"XADD", rig.options.stream, "*", "message", value});
            const auto envelope = rig.received();
            if (const auto* undecodable = envelope.message().as<UndecodableMessage>()) {
                FAIL(undecodable->reason);
            }
            CHECK(*envelope.message().as<OrderPlaced>() == aRecordedOrder());
            CHECK(envelope.last<BusNameStamp>()->busName == "messenger.bus.default");
            CHECK((envelope.last<RedeliveryStamp>() != nullptr) == (name.find("full") != std::string::npos));
        }
    }
}

TEST_CASE("what Symfony 8.1 wrote is stored again byte for byte, but for its ids") {
    WireRig rig;
    auto recorded = withoutFrame(goldenFile("81_json_full.redis_stream_value"));
    rig.ask({"XADD", rig.options.stream, "*", "message", recorded});
    auto envelope = rig.received();
    const auto id = envelope.last<TransportMessageIdStamp>()->id;
    rig.orders.acknowledge(std::span{&envelope, 1});
    rig.orders.send(std::span{&envelope, 1});
    const std::string recordedId = "1795219634250-0";
    recorded.replace(recorded.find(recordedId), recordedId.size(), id);
    const auto ours = R"("X-Missive-Message-Id":")" + envelope.last<MessageIdStamp>()->id + "\",";
    auto stored = rig.storedMessage();
    REQUIRE(stored.find(ours) != std::string::npos);
    CHECK(stored.erase(stored.find(ours), ours.size()) == recorded);
}

TEST_CASE("what Symfony 5.4 wrote is stored again without a lost stamp") {
    WireRig rig;
    rig.ask({"XADD", rig.options.stream, "*", "message", goldenFile("54_json_full.redis_stream_value")});
    auto envelope = rig.received();
    const auto stamps = envelope.stamps().size();
    rig.orders.acknowledge(std::span{&envelope, 1});
    rig.orders.send(std::span{&envelope, 1});
    const auto again = rig.received();
    CHECK(again.stamps().size() == stamps);
    CHECK(*again.message().as<OrderPlaced>() == aRecordedOrder());
    CHECK(again.last<RedeliveryStamp>()->retryCount == 2);
}

TEST_CASE("entries with the fields body and headers are read, but the field message wins") {
    WireRig rig;
    const std::string body = R"({"orderId":7,"customer":"a","total":1,"lines":[],"note":null})";
    rig.ask({"XADD", rig.options.stream, "*", "body", body, "headers", R"({"type":"App\\Message\\OrderPlaced"})"});
    CHECK(rig.received().message().as<OrderPlaced>()->orderId == 7);
    rig.ask({"XADD", rig.options.stream, "*", "body", body, "message", R"({"body":"x","headers":[]})"});
    CHECK(rig.received().message().as<UndecodableMessage>()->original == EncodedMessage{"x", {}});
    rig.ask({"XADD", rig.options.stream, "*", "body", body});
    CHECK(rig.received().message().as<UndecodableMessage>()->original == EncodedMessage{body, {}});
}

TEST_CASE("a delayed message lies in the sorted set as Symfony's and is moved without its uniqid") {
    WireRig rig;
    auto envelope = Envelope::of(aRecordedOrder()).with(DelayStamp{std::chrono::milliseconds{300'000}});
    rig.orders.send(std::span{&envelope, 1});
    const auto members = rig.ask({"ZRANGE", rig.options.stream + "__queue", "0", "-1", "WITHSCORES"});
    const std::string member{members[0].text()};
    const auto id = envelope.last<TransportMessageIdStamp>()->id;
    const auto uniqid = ",\"uniqid\":\"" + id + "\"}";
    CHECK(member.starts_with(R"({"body":"{\"orderId\":42,)"));
    CHECK(member.ends_with(R"("Content-Type":"application\/json"})" + uniqid));
    CHECK(member.find(R"(Stamp\\DelayStamp":"[{\"delay\":300000}]")") != std::string::npos);
    const auto time = rig.ask({"TIME"});
    const auto left = std::strtod(std::string{members[1].text()}.c_str(), nullptr) -
                      std::strtod(std::string{time[0].text()}.c_str(), nullptr) * 1000;
    CHECK(left > 290'000);
    CHECK(left <= 301'000);
    rig.clock.advance(std::chrono::milliseconds{301'000});
    CHECK(rig.received().message().as<OrderPlaced>()->orderId == 42);
    CHECK(rig.storedMessage() == member.substr(0, member.size() - uniqid.size()) + "}");
}

TEST_CASE("a message that PHP delayed is due on time, listed, found and claimed") {
    WireRig rig;
    const std::string json = R"({"body":"{\"orderId\":1,\"customer\":\"a\",\"total\":1.0,\"lines\":[],\"note\":null}",)"
                             R"("headers":{"type":"App\\Message\\OrderPlaced"})";
    const auto queue = rig.options.stream + "__queue";
    rig.ask({"ZADD", queue, "NX", "9999999999999", json + R"(,"uniqid":"tjOV\/QD[r83o"})"});
    CHECK(rig.orders.page({}, 10).messages.size() == 1);
    const auto id = rig.orders.page({}, 10).messages[0].last<TransportMessageIdStamp>()->id;
    CHECK(id == R"(tjOV\/QD[r83o)");
    CHECK(rig.orders.find(id));
    auto claimed = rig.orders.claim(id);
    REQUIRE(claimed);
    CHECK(rig.orders.messageCounts().claimed == 1);
    rig.orders.release(std::span{&*claimed, 1});
    CHECK(rig.orders.messageCounts().delayed == 1);
    rig.ask({"ZADD", queue, "NX", "1795219707088", json + R"(,"uniqid":"6b00e030c38d27.96489698"})"});
    CHECK(rig.received().message().as<OrderPlaced>()->orderId == 1);
    CHECK(rig.storedMessage() == json + "}");
}

TEST_CASE("messages that PHP delayed to the same time come on one page each") {
    WireRig rig;
    const std::string json = R"({"body":"{\"orderId\":1,\"customer\":\"a\",\"total\":1.0,\"lines\":[],\"note\":null}",)"
                             R"("headers":{"type":"App\\Message\\OrderPlaced"})";
    for (const std::string id : {"a b", "a", "c"}) {
        rig.ask({"ZADD", rig.options.stream + "__queue", "NX", "9999999999999", json + R"(,"uniqid":")" + id + "\"}"});
    }
    std::string after;
    for (const auto* id : {"a", "a b", "c"}) {
        const auto page = rig.orders.page(after, 1);
        REQUIRE(page.messages.size() == 1);
        CHECK(page.messages[0].last<TransportMessageIdStamp>()->id == id);
        after = page.next;
    }
    CHECK(rig.orders.page(after, 1).messages.empty());
}

TEST_CASE("an entry that cannot be read comes with its bytes and can be stored again") {
    WireRig rig;
    const std::string bytes = "s:12:\"\xff\x00 not json\";";
    rig.ask({"XADD", rig.options.stream, "*", "message", bytes});
    rig.ask({"XADD", rig.options.stream, "*", "colour", "blue", "size", "3"});
    auto envelopes = rig.orders.receive(2);
    REQUIRE(envelopes.size() == 2);
    CHECK(envelopes[0].message().as<UndecodableMessage>()->original.body == bytes);
    CHECK(
        envelopes[0].message().as<UndecodableMessage>()->reason.starts_with("The entry of the stream cannot be read."));
    CHECK(envelopes[1].message().as<UndecodableMessage>()->original.body == "colour\nblue\nsize\n3\n");
    CHECK(rig.orders.acknowledge(envelopes) == 0);
    rig.orders.send(envelopes);
    const auto again = rig.orders.receive(2);
    REQUIRE(again.size() == 2);
    CHECK(again[0].message().as<UndecodableMessage>()->original.body == bytes);
}
