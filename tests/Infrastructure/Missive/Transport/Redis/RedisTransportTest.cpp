#include <tests/Infrastructure/Missive/Transport/Redis/RedisRig.hpp>

#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisStream.hpp>
#include <tests/contract/TransportContract.hpp>

using namespace missive;
using namespace missive::test;

namespace {

using Numbers = std::vector<int>;

RedisTransportOptions keepingAcknowledged(std::int64_t most) {
    RedisTransportOptions options;
    options.deleteAfterAck = false;
    options.maxEntries = most;
    return options;
}

} // namespace

TEST_CASE_TEMPLATE("the Redis transport keeps the contract", Fixture, RedisRig) { transportContract<Fixture>(); }

TEST_CASE("every transport has a consumer of its own") {
    RedisRig rig;
    sendNote(rig.first, 1);
    sendNote(rig.first, 2);
    const auto held = rig.first.receive(1);
    rig.second.receive(1);
    const auto consumers = rig.ask({"XINFO", "CONSUMERS", rig.options.stream, "symfony"});
    REQUIRE(consumers.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(consumers[i].field("name").text().starts_with("missive-"));
        CHECK(consumers[i].field("pending").integer() == 1);
    }
    CHECK(rig.second.acknowledge(held) == 1);
    CHECK(rig.first.acknowledge(held) == 0);
}

TEST_CASE("equal consumers in two processes do no harm") {
    RedisTransportOptions options;
    options.consumer = "consumer";
    RedisRig rig{options};
    sendNote(rig.first, 1);
    const auto held = rig.first.receive(1);
    CHECK(rig.second.receive(1).empty());
    rig.clock.advance(rig.first.lease() + std::chrono::seconds{2});
    const auto again = rig.second.receive(1);
    REQUIRE(again.size() == 1);
    CHECK(rig.first.acknowledge(held) == 1);
    CHECK(rig.second.acknowledge(again) == 0);
}

TEST_CASE("what a PHP consumer claimed is left alone for PHP's own hour") {
    using std::chrono::minutes;
    RedisRig rig;
    sendNote(rig.first, 1);
    rig.first.setup();
    rig.ask({"XREADGROUP", "GROUP", "symfony", "consumer", "STREAMS", rig.options.stream, ">"});
    rig.clock.advance(minutes{59});
    CHECK(rig.first.receive(1).empty());
    CHECK(rig.first.messageCounts() == MessageCounts{0, 0, 1, 0});
    rig.clock.advance(minutes{2});
    CHECK(numbersOf(rig.first.receive(1)) == Numbers{1});
}

TEST_CASE("a batch with delayed messages is stored in one step and in order") {
    RedisRig rig;
    std::vector<Envelope> batch{Envelope::of(Note{1}), Envelope::of(Note{2}).with(DelayStamp{std::chrono::hours{1}}),
                                Envelope::of(Note{3}).with(ParkedStamp{}), Envelope::of(Note{4})};
    rig.first.send(batch);
    CHECK(rig.first.messageCounts() == MessageCounts{2, 1, 0, 1});
    CHECK(numbersOf(rig.first.page({}, 10).messages) == Numbers{1, 2, 3, 4});
    for (const auto& envelope : batch) {
        CHECK(rig.first.find(envelope.last<TransportMessageIdStamp>()->id));
    }
}

TEST_CASE("messages that become due while others wait get into the stream within a tenth of a second") {
    RedisRig rig;
    for (int number = 1; number <= 10; ++number) {
        sendNote(rig.first, number);
    }
    CHECK(numbersOf(rig.first.receive(1)) == Numbers{1});
    sendNote(rig.first, 11, DelayStamp{std::chrono::milliseconds{20}});
    const auto delayed = [&] { return rig.ask({"ZCARD", rig.options.stream + "__queue"}).integer(); };
    rig.clock.advance(std::chrono::milliseconds{50});
    CHECK(numbersOf(rig.first.receive(1)) == Numbers{2});
    CHECK(delayed() == 1);
    rig.clock.advance(std::chrono::milliseconds{50});
    CHECK(numbersOf(rig.first.receive(1)) == Numbers{3});
    CHECK(delayed() == 0);
}

TEST_CASE("a batch that the server refuses is stored not even in part") {
    RedisRig rig;
    rig.ask({"SET", rig.options.stream, "not a stream"});
    std::vector<Envelope> batch{Envelope::of(Note{1}), Envelope::of(Note{2})};
    CHECK_THROWS_AS(rig.first.send(batch), TransportError);
    CHECK(rig.ask({"GET", rig.options.stream}).text() == "not a stream");
    CHECK_THROWS_AS(rig.first.receive(1), TransportError);
}

TEST_CASE("acknowledged entries stay where they are not to be deleted and count no more") {
    RedisRig rig{keepingAcknowledged(0)};
    const auto id = sendNote(rig.first, 1);
    sendNote(rig.first, 2);
    CHECK(rig.first.acknowledge(rig.first.receive(1)) == 0);
    CHECK(rig.ask({"XLEN", rig.options.stream}).integer() == 2);
    CHECK(rig.first.messageCounts() == MessageCounts{1, 0, 0, 0});
    CHECK(numbersOf(rig.first.page({}, 10).messages) == Numbers{2});
    CHECK_FALSE(rig.first.find(id));
    CHECK_FALSE(rig.first.claim(id));
}

TEST_CASE("trimming spares what is not acknowledged") {
    RedisRig rig{keepingAcknowledged(3)};
    for (int i = 1; i <= 6; ++i) {
        sendNote(rig.first, i);
    }
    CHECK(rig.ask({"XLEN", rig.options.stream}).integer() == 6);
    const auto held = rig.first.receive(1);
    CHECK(rig.first.acknowledge(rig.first.receive(3)) == 0);
    sendNote(rig.first, 7);
    CHECK(rig.ask({"XLEN", rig.options.stream}).integer() == 7);
    CHECK(rig.first.acknowledge(held) == 0);
    sendNote(rig.first, 8);
    CHECK(rig.ask({"XLEN", rig.options.stream}).integer() == 4);
    CHECK(numbersOf(rig.first.receive(10)) == Numbers{5, 6, 7, 8});
}

TEST_CASE("entries that were deleted while they were claimed shorten no page") {
    RedisRig rig;
    for (int i = 1; i <= 6; ++i) {
        sendNote(rig.first, i);
    }
    const auto claimed = rig.first.receive(6);
    REQUIRE(claimed.size() == 6);
    for (int i = 0; i < 3; ++i) {
        const auto id = claimed[static_cast<std::size_t>(i)].last<TransportMessageIdStamp>()->id;
        CHECK(rig.ask({"XDEL", rig.options.stream, id}).integer() == 1);
    }
    const auto page = rig.second.page({}, 2);
    CHECK(numbersOf(page.messages) == Numbers{4, 5});
    CHECK(numbersOf(rig.second.page(page.next, 2).messages) == Numbers{6});
}

TEST_CASE("an operator's claim on a message nobody has taken keeps it from the workers") {
    RedisRig rig;
    sendNote(rig.first, 1);
    const auto id = sendNote(rig.first, 2);
    sendNote(rig.first, 3);
    auto claimed = rig.second.claim(id);
    REQUIRE(claimed);
    CHECK_FALSE(rig.first.claim(id));
    CHECK(rig.first.messageCounts() == MessageCounts{2, 0, 1, 0});
    CHECK(numbersOf(rig.first.page({}, 10).messages) == Numbers{1, 2, 3});
    CHECK(numbersOf(rig.first.receive(10)) == Numbers{1, 3});
    SUBCASE("until it is released") {
        rig.second.release(std::span{&*claimed, 1});
        CHECK(numbersOf(rig.first.receive(10)) == Numbers{2});
    }
    SUBCASE("until it runs out") {
        rig.clock.advance(rig.first.lease() - std::chrono::seconds{5});
        rig.second.keepalive(std::span{&*claimed, 1});
        rig.clock.advance(rig.first.lease() - std::chrono::seconds{5});
        CHECK(rig.first.find(id));
        rig.clock.advance(std::chrono::seconds{10});
        CHECK(rig.first.messageCounts().ready == 3);
        CHECK(numbersOf(rig.first.receive(1)).size() == 1);
    }
    SUBCASE("and removes it when it is acknowledged") {
        CHECK(rig.second.acknowledge(std::span{&*claimed, 1}) == 0);
        CHECK(rig.second.acknowledge(std::span{&*claimed, 1}) == 1);
        CHECK_FALSE(rig.first.find(id));
        CHECK(rig.first.messageCounts() == MessageCounts{0, 0, 2, 0});
    }
}

TEST_CASE("an acknowledged message that stays in the stream is not held any more, a foreign one is by its digest") {
    RedisRig rig{keepingAcknowledged(0)};
    sendNote(rig.first, 1, MessageIdStamp{"m-1"});
    rig.ask({"XADD", rig.options.stream, "*", "message", R"({"body":"2 two","headers":{"type":"note"}})"});
    auto claimed = rig.first.receive(2);
    REQUIRE(claimed.size() == 2);
    CHECK(rig.second.holds("m-1"));
    CHECK(rig.second.holds(claimed[1].last<MessageIdStamp>()->id));
    CHECK(rig.first.acknowledge(std::span{claimed}.first(1)) == 0);
    CHECK_FALSE(rig.second.holds("m-1"));
    CHECK(rig.second.holds(claimed[1].last<MessageIdStamp>()->id));
}

TEST_CASE("the longest wait reaches from the oldest entry, due or claimed, also by an operator") {
    using std::chrono::milliseconds;
    RedisRig rig;
    const auto since = [&] { return rig.first.dueSince().value_or(TimePoint{}).time_since_epoch(); };
    const auto entry = [&](const std::string& id) {
        rig.ask({"XADD", rig.options.stream, id, "message", R"({"body":"1 one","headers":{"type":"note"}})"});
    };
    const auto acknowledged = [&](std::vector<Envelope> claimed) { return rig.first.acknowledge(claimed) == 0; };
    entry("1000-0");
    CHECK(since() == milliseconds{1000});
    const auto first = rig.first.receive(1);
    entry("2000-0");
    CHECK(since() == milliseconds{1000});
    const auto aside = rig.second.claim("2000-0");
    REQUIRE(aside);
    entry("3000-0");
    CHECK(acknowledged(first));
    CHECK(since() == milliseconds{2000});
    CHECK(rig.second.acknowledge(std::span{&*aside, 1}) == 0);
    CHECK(since() == milliseconds{3000});
    CHECK(acknowledged(rig.first.receive(1)));
    CHECK_FALSE(rig.first.dueSince());
    rig.ask({"ZADD", rig.options.stream + "__queue", "4000",
             R"({"body":"1 one","headers":{"type":"note"},"uniqid":"6b00e0.96"})"});
    CHECK(since() == milliseconds{4000});
    REQUIRE(rig.second.claim("6b00e0.96"));
    CHECK(since() == milliseconds{4000});
}

TEST_CASE("messages deleted by somebody else are counted right and told of") {
    RedisRig rig;
    const auto taken = sendNote(rig.first, 1);
    const auto waiting = sendNote(rig.first, 2);
    sendNote(rig.first, 3);
    const auto held = rig.first.receive(1);
    rig.ask({"XDEL", rig.options.stream, waiting});
    CHECK(rig.first.messageCounts() == MessageCounts{1, 0, 1, 0});
    rig.clock.advance(rig.first.lease() + std::chrono::seconds{2});
    rig.ask({"XDEL", rig.options.stream, taken});
    CHECK(numbersOf(rig.second.receive(10)) == Numbers{3});
    CHECK(rig.first.acknowledge(held) == 1);
    CHECK(rig.log.has(LogLevel::Error, "1 messages of the stream \"" + rig.options.stream +
                                           "\" were claimed and then deleted by somebody else before they were "
                                           "handled: they are lost."));
}

TEST_CASE("who acknowledges what it left alone for ten leases is told that it is stale") {
    RedisRig rig;
    sendNote(rig.first, 1);
    const auto held = rig.first.receive(1);
    rig.clock.advance(rig.first.lease() * 10 + std::chrono::seconds{1});
    const auto again = rig.first.receive(1);
    CHECK(numbersOf(again) == Numbers{1});
    CHECK(rig.first.acknowledge(held) == 1);
    CHECK(rig.first.acknowledge(again) == 0);
    CHECK(rig.first.messageCounts() == MessageCounts{});
}

TEST_CASE("consumers of dead processes are forgotten once they hold nothing") {
    RedisRig rig;
    sendNote(rig.first, 1);
    rig.first.setup();
    rig.ask({"XGROUP", "CREATECONSUMER", rig.options.stream, "symfony", "missive-dead"});
    rig.ask({"XGROUP", "CREATECONSUMER", rig.options.stream, "symfony", "consumer"});
    rig.ask({"XREADGROUP", "GROUP", "symfony", "missive-holding", "STREAMS", rig.options.stream, ">"});
    const std::array<std::string_view, 3> arguments{"symfony", "missive-released", "-1"};
    RedisStream stream{rig.options,
                       std::make_shared<RedisConnectionPool>(rig.options.address, redisScripts(), rig.clock, rig.log)};
    stream.evaluate(RedisScript::ForgetConsumers, arguments, true);
    const auto left = rig.ask({"XINFO", "CONSUMERS", rig.options.stream, "symfony"});
    REQUIRE(left.size() == 2);
    CHECK(left[0].field("name").text() == "consumer");
    CHECK(left[1].field("name").text() == "missive-holding");
}

TEST_CASE("without a right to set up, a missing group is an error that says what to do") {
    RedisTransportOptions options;
    options.autoSetup = false;
    RedisRig rig{options};
    CHECK_THROWS_WITH_AS(rig.first.receive(1),
                         ("The stream \"" + rig.options.stream +
                          "\" has no consumer group \"symfony\": run messenger:setup-transports, or set the option "
                          "\"auto_setup\" to true.")
                             .c_str(),
                         TransportError);
    rig.first.setup();
    rig.first.setup();
    CHECK(rig.first.receive(1).empty());
}

TEST_CASE("a second group on a stream whose entries are deleted is refused") {
    RedisRig rig;
    rig.ask({"XGROUP", "CREATE", rig.options.stream, "another", "0", "MKSTREAM"});
    CHECK_THROWS_AS(rig.first.setup(), TransportError);
}

TEST_CASE("a transport goes on when the server has forgotten its scripts and keys") {
    RedisRig rig;
    sendNote(rig.first, 1, DelayStamp{std::chrono::milliseconds{1}});
    rig.first.receive(1);
    rig.ask({"SCRIPT", "FLUSH"});
    rig.ask({"DEL", rig.options.stream});
    sendNote(rig.second, 2, ParkedStamp{});
    sendNote(rig.first, 3);
    CHECK(numbersOf(rig.first.receive(1)) == Numbers{3});
}
