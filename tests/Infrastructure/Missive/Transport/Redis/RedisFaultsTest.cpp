#include <tests/Infrastructure/Missive/Transport/Redis/RedisRig.hpp>

#include <Domain/Missive/OutcomeUnknown.hpp>
#include <Infrastructure/Missive/Redis/RedisConnectionLost.hpp>
#include <tests/contract/TransportContract.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/proxy/FaultyProxy.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <csignal>

using namespace missive;
using namespace missive::test;

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;
using Numbers = std::vector<int>;

/// A transport on a server of its own, which may be killed.
struct OwnServer {
    RedisServer server;
    FakeClock clock;
    NoteCodec codec;
    SequenceIds ids;
    RecordingLog log;
    RedisTransport transport{
        options(), std::make_shared<RedisConnectionPool>(options().address, redisScripts(), clock, log),
        codec,     clock,
        ids,       log};

    RedisTransportOptions options() const {
        RedisTransportOptions options;
        options.address = addressOf(server);
        options.address.connectTimeout = options.address.replyTimeout = milliseconds{300};
        return options;
    }
    /// Time in which a kept connection may have died.
    void pass() { clock.advance(std::chrono::seconds{2}); }
};

} // namespace

TEST_CASE("a server that is killed and comes back has lost nothing, and the transport goes on") {
    OwnServer rig;
    for (int i = 1; i <= 3; ++i) {
        sendNote(rig.transport, i);
    }
    sendNote(rig.transport, 4, DelayStamp{std::chrono::hours{1}});
    const auto held = rig.transport.receive(1);
    rig.server.kill();
    rig.pass();
    CHECK_THROWS_AS(sendNote(rig.transport, 5), RedisConnectionLost);
    CHECK_THROWS_AS(rig.transport.receive(1), RedisConnectionLost);
    rig.server.start();
    rig.pass();
    sendNote(rig.transport, 6);
    CHECK(rig.transport.acknowledge(held) == 0);
    CHECK(numbersOf(rig.transport.receive(10)) == Numbers{2, 3, 6});
    CHECK(rig.transport.messageCounts() == MessageCounts{0, 1, 3, 0});
}

TEST_CASE("what may be repeated is repeated on a new connection when the server was away in between") {
    OwnServer rig;
    sendNote(rig.transport, 1);
    rig.server.kill();
    rig.server.start();
    CHECK(numbersOf(rig.transport.receive(1)) == Numbers{1});
}

TEST_CASE("a send whose answer is lost is not repeated and says so") {
    OwnServer rig;
    sendNote(rig.transport, 1);
    rig.server.kill();
    rig.server.start();
    CHECK_THROWS_AS(sendNote(rig.transport, 2), OutcomeUnknown);
    sendNote(rig.transport, 3);
    CHECK(numbersOf(rig.transport.receive(10)) == Numbers{1, 3});
}

TEST_CASE("a server that does not answer holds nobody up for ever") {
    OwnServer rig;
    sendNote(rig.transport, 1);
    rig.server.signal(SIGSTOP);
    const auto started = steady_clock::now();
    CHECK_THROWS_WITH_AS(sendNote(rig.transport, 2),
                         ("Redis at " + rig.server.address() + " does not answer: the time is over.").c_str(),
                         OutcomeUnknown);
    CHECK(steady_clock::now() - started < std::chrono::seconds{5});
    rig.server.signal(SIGCONT);
    CHECK(rig.transport.receive(1).size() == 1);
}

TEST_CASE("a batch whose answer is lost may have been stored, and says so") {
    OwnServer rig;
    FaultyProxy network{rig.server.port()};
    auto options = rig.options();
    options.address.port = network.port();
    RedisTransport behind{
        options,   std::make_shared<RedisConnectionPool>(options.address, redisScripts(), rig.clock, rig.log),
        rig.codec, rig.clock,
        rig.ids,   rig.log};
    sendNote(behind, 1);
    network.suffer(ProxyFault::DropReplies);
    std::vector<Envelope> batch{Envelope::of(Note{2}), Envelope::of(Note{3})};
    CHECK_THROWS_AS(behind.send(batch), OutcomeUnknown);
    CHECK(numbersOf(rig.transport.receive(10)) == Numbers{1, 2, 3});
}

TEST_CASE("a server whose memory is full refuses messages but still hands them out") {
    OwnServer rig;
    sendNote(rig.transport, 1);
    RedisConnection bare{addressOf(rig.server)};
    const auto held = rig.transport.receive(1);
    bare.run(std::array<std::string_view, 4>{"CONFIG", "SET", "maxmemory", "1"});
    CHECK_THROWS_AS(sendNote(rig.transport, 2), TransportError);
    std::vector<Envelope> batch{Envelope::of(Note{3}), Envelope::of(Note{4})};
    CHECK_THROWS_AS(rig.transport.send(batch), TransportError);
    CHECK(rig.transport.acknowledge(held) == 0);
    bare.run(std::array<std::string_view, 4>{"CONFIG", "SET", "maxmemory", "0"});
    sendNote(rig.transport, 5);
    CHECK(numbersOf(rig.transport.receive(10)) == Numbers{5});
}

TEST_CASE("a waiting worker is woken within 20 ms, also after the server came back") {
    OwnServer rig;
    OwnServer* const sender = &rig;
    const auto latency = [&] {
        CHECK(rig.transport.receive(10).empty());
        rig.transport.drain();
        const auto started = steady_clock::now();
        sendNote(sender->transport, 1);
        CHECK(isReadable(rig.transport.descriptor(), 2000));
        const auto took = steady_clock::now() - started;
        rig.transport.drain();
        CHECK(rig.transport.acknowledge(rig.transport.receive(10)) == 0);
        return took;
    };
    rig.transport.drain();
    auto quickest = latency();
    for (int i = 0; i < 10; ++i) {
        quickest = std::min(quickest, latency());
    }
    CHECK(quickest < milliseconds{20});
    rig.server.kill();
    CHECK(isReadable(rig.transport.descriptor(), 2000));
    rig.transport.drain();
    CHECK_FALSE(isReadable(rig.transport.descriptor(), 0));
    rig.server.start();
    rig.pass();
    rig.transport.drain();
    CHECK(latency() < std::chrono::seconds{1});
}

TEST_CASE("a worker asleep is woken when a message that was delayed meanwhile is due") {
    RedisRig rig;
    rig.first.drain();
    CHECK(rig.first.receive(1).empty());
    const auto started = steady_clock::now();
    sendNote(rig.second, 1, DelayStamp{milliseconds{150}});
    REQUIRE(isReadable(rig.first.descriptor(), 100));
    rig.first.drain();
    CHECK(rig.first.receive(1).empty());
    while (isReadable(rig.first.descriptor(), 2000)) {
        rig.first.drain();
        if (!rig.first.receive(1).empty()) {
            break;
        }
    }
    const auto took = steady_clock::now() - started;
    CHECK(took >= milliseconds{150});
    CHECK(took < milliseconds{600});
    CHECK(rig.first.messageCounts().claimed == 1);
}

TEST_CASE("released messages wake the others") {
    RedisRig rig;
    sendNote(rig.first, 1);
    const auto held = rig.first.receive(1);
    rig.second.drain();
    CHECK(rig.second.receive(1).empty());
    quieten(rig.second);
    rig.first.release(held);
    CHECK(isReadable(rig.second.descriptor(), 2000));
    rig.second.drain();
    CHECK(rig.second.receive(1).size() == 1);
}

TEST_CASE("entries that other workers have in work keep nobody awake") {
    RedisRig rig;
    for (int i = 0; i < 50; ++i) {
        sendNote(rig.second, i);
    }
    CHECK(rig.second.receive(50).size() == 50);
    int wakes = 0;
    for (rig.first.drain(); isReadable(rig.first.descriptor(), 50); rig.first.drain()) {
        CHECK(rig.first.receive(1).empty());
        REQUIRE(++wakes < 5);
    }
}
