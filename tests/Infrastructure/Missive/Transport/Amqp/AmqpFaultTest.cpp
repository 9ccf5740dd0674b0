#include <Domain/Missive/OutcomeUnknown.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ResentStamp.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpStamp.hpp>
#include <tests/Infrastructure/Missive/Transport/Amqp/AmqpRig.hpp>
#include <tests/Infrastructure/Missive/Transport/Amqp/RawAmqp.hpp>
#include <tests/contract/TransportContract.hpp>
#include <tests/contract/transport/Gather.hpp>
#include <tests/support/FakeBackgroundTasks.hpp>
#include <tests/support/proxy/FaultyProxy.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace missive;
using namespace missive::test;

namespace {

using Numbers = std::vector<int>;
using std::chrono::milliseconds;
using std::chrono::seconds;

seconds took(const std::chrono::steady_clock::time_point& start) {
    return std::chrono::duration_cast<seconds>(std::chrono::steady_clock::now() - start);
}

} // namespace

TEST_CASE("a handler that is busy for three heartbeats keeps its connection") {
    AmqpRig rig;
    const auto alive = rig.make(rig.dsn("?heartbeat=1"));
    FakeBackgroundTasks never;
    AmqpTransportFactory lonely{rig.codec, rig.systemClock, rig.ids, never, rig.log};
    const auto dead = lonely.create({"async", rig.dsn("?heartbeat=1"), {}});
    sendNote(*alive, 1);
    sendNote(*alive, 2);
    const auto kept = alive->receive(1);
    const auto lost = dead.receiver->receive(1);
    REQUIRE(kept.size() + lost.size() == 2);
    std::this_thread::sleep_for(milliseconds{4500});
    CHECK(alive->acknowledge(kept) == 0);
    alive->send({});
    CHECK(numbersOf(AmqpRig::await(*alive)) == numbersOf(lost));
    CHECK(dead.receiver->receive(1).empty());
    CHECK(dead.receiver->acknowledge(lost) == 1);
}

TEST_CASE("a broker that is killed and comes back has lost nothing and is found again") {
    AmqpRig rig;
    const auto transport = rig.make(rig.dsn());
    sendNote(*transport, 1);
    sendNote(*transport, 2);
    sendNote(*transport, 3, DelayStamp{milliseconds{60'000}});
    sendNote(*transport, 4, DelayStamp{seconds{8}});
    const auto received = transport->receive(1);
    REQUIRE(received.size() == 1);
    rig.server.kill();

    CHECK_THROWS_AS(sendNote(*transport, 5), TransportError);
    CHECK(transport->acknowledge(received) == 1);
    CHECK(transport->receive(1).empty());
    CHECK(transport->receive(1).empty());
    CHECK(rig.log.records().size() <= 3);

    rig.server.start();
    sendNote(*transport, 6);
    std::multiset<int> came;
    REQUIRE(eventually(seconds{30}, [&] {
        transport->drain();
        const auto some = transport->receive(5);
        for (const int number : numbersOf(some)) {
            came.insert(number);
        }
        transport->acknowledge(some);
        return came.size() == 4;
    }));
    CHECK(came == std::multiset<int>{1, 2, 4, 6});
    CHECK(RawAmqp{rig.server.port()}.count("delay_" + rig.name + "__60000_delay") == 1);
}

TEST_CASE("a broker that is short of memory stops senders with an error, not consumers") {
    AmqpRig rig;
    const auto transport = rig.make(rig.dsn("?confirm_timeout=1"));
    sendNote(*transport, 1);
    rig.server.control({"set_vm_memory_high_watermark", "0.000001"});

    auto start = std::chrono::steady_clock::now();
    CHECK_THROWS_WITH_AS(sendNote(*transport, 2), doctest::Contains("has stopped its publishers"), TransportError);
    CHECK_THROWS_WITH_AS(sendNote(*transport, 3), doctest::Contains("nothing was sent"), TransportError);
    CHECK_THROWS_WITH_AS(sendNote(*transport, 4), doctest::Contains("nothing was sent"), TransportError);
    CHECK(took(start) < seconds{8});
    CHECK(numbersOf(AmqpRig::await(*transport)) == Numbers{1});
    cutConnections("127.0.0.1", rig.server.port());
    const auto received = AmqpRig::await(*transport);
    CHECK(numbersOf(received) == Numbers{1});
    CHECK(received[0].last<DeliveryStamp>()->claims == 1);
    CHECK(transport->acknowledge(received) == 0);

    rig.server.control({"set_vm_memory_high_watermark", "0.6"});
    sendNote(*transport, 5);
    std::multiset<int> came;
    while (came.count(5) == 0) {
        const auto some = AmqpRig::await(*transport);
        REQUIRE_FALSE(some.empty());
        for (const int number : numbersOf(some)) {
            came.insert(number);
        }
        transport->acknowledge(some);
    }
    CHECK(came.count(3) + came.count(4) == 0);
    // The second was on its way when the broker stopped reading.
    CHECK(came.count(2) <= 1);
}

TEST_CASE("what a worker gives back comes again, though the broker takes no copy of it") {
    AmqpRig rig;
    const auto transport = rig.make(rig.dsn("?prefetch_count=1&confirm_timeout=1"));
    sendNote(*transport, 1);
    const auto received = AmqpRig::await(*transport);
    REQUIRE(received.size() == 1);
    rig.server.control({"set_vm_memory_high_watermark", "0.000001"});
    transport->release(received);
    const auto again = AmqpRig::await(*transport);
    REQUIRE(again.size() == 1);
    CHECK(again[0].last<DeliveryStamp>()->claims == 1);
    CHECK(again[0].last<MessageIdStamp>()->id == received[0].last<MessageIdStamp>()->id);
    CHECK(transport->acknowledge(again) == 0);
    rig.server.control({"set_vm_memory_high_watermark", "0.6"});
    CHECK(transport->acknowledge(received) == 1);
}

TEST_CASE("a delayed message that was held up on its way is not lost with its queue") {
    AmqpRig rig;
    FaultyProxy network{rig.server.port()};
    const auto sender = rig.make("amqp://guest:guest@127.0.0.1:" + std::to_string(network.port()) + "/%2f/" + rig.name);
    const DelayStamp delay{seconds{4}};
    const auto start = std::chrono::steady_clock::now();
    sendNote(*sender, 1, delay); // RabbitMQ keeps the queue for 14 seconds from now
    std::this_thread::sleep_for(seconds{4});
    network.suffer(ProxyFault::BlackHole);
    std::thread recovery{[&] {
        std::this_thread::sleep_until(start + milliseconds{11'500});
        network.suffer(ProxyFault::None);
    }};
    sendNote(*sender, 2, delay);
    recovery.join();
    const auto arrived = took(start);
    CHECK((arrived >= seconds{10} && arrived < seconds{14}));
    CHECK(numbersOf(gather(*rig.make(rig.dsn()), 2)) == Numbers{1, 2});
}

TEST_CASE("a broker that hangs stops senders with an error in time, however much they send") {
    AmqpRig rig;
    const auto transport = rig.make(rig.dsn("?confirm_timeout=1&write_timeout=1&connect_timeout=1&rpc_timeout=1"));
    sendNote(*transport, 1);
    rig.server.pause();
    const auto start = std::chrono::steady_clock::now();
    std::vector<Envelope> huge(64, Envelope::of(Note{2, std::string(1 << 20, 'x')}));
    CHECK_THROWS_AS(transport->send(huge), TransportError);
    CHECK_THROWS_AS(sendNote(*transport, 3), TransportError);
    CHECK_THROWS_AS(transport->receive(1), TransportError);
    CHECK(took(start) < seconds{20});
    rig.server.resume();
    CHECK_FALSE(AmqpRig::await(*transport).empty());
}

TEST_CASE("a message whose confirmation is lost may have arrived, and says so when it is sent again") {
    AmqpRig rig;
    FaultyProxy network{rig.server.port()};
    const auto dsn = "amqp://guest:guest@127.0.0.1:" + std::to_string(network.port()) + "/%2f/" + rig.name;
    const auto hasty = rig.make(dsn + "?confirm_timeout=1");
    const auto patient = rig.make(dsn);
    sendNote(*hasty, 1);
    sendNote(*patient, 2);
    network.suffer(ProxyFault::DropReplies);
    CHECK_THROWS_AS(sendNote(*hasty, 3), OutcomeUnknown);
    std::thread recovery{[&] {
        std::this_thread::sleep_for(milliseconds{300});
        network.suffer(ProxyFault::None); // which resets what lost bytes
    }};
    sendNote(*patient, 4);
    recovery.join();
    const auto came = gather(*rig.make(rig.dsn()), 5);
    CHECK(numbersOf(came) == Numbers{1, 2, 3, 4, 4});
    const auto resent =
        std::ranges::count_if(came, [](const Envelope& envelope) { return envelope.last<ResentStamp>() != nullptr; });
    CHECK(resent == 1);
}

TEST_CASE("a queue that is deleted under a consumer is made again") {
    AmqpRig rig;
    const auto transport = rig.make(rig.dsn());
    CHECK(transport->receive(1).empty());
    RawAmqp{rig.server.port()}.deleteQueue(rig.name);
    CHECK(transport->receive(1).empty());
    sendNote(*rig.make(rig.dsn()), 1);
    CHECK(numbersOf(AmqpRig::await(*transport)) == Numbers{1});
}

TEST_CASE("a message that no queue is bound for is refused, though the connection breaks before the call is over") {
    AmqpRig rig;
    const auto transport = rig.make(rig.dsn("?exchange[type]=direct&queues[" + rig.name + "][binding_keys][]=bound"));
    transport->setup();
    std::vector<Envelope> batch(30'000, Envelope::of(Note{1}).with(AmqpStamp{.routingKey = "bound"}));
    batch[0] = Envelope::of(Note{2}).with(AmqpStamp{.routingKey = "nowhere"});
    // More are not on their way at a time, so that the first one's answer has been read when so many have arrived.
    constexpr std::uint32_t window = 1000;
    RawAmqp raw{rig.server.port()};
    std::thread network{[&] {
        eventually(seconds{30}, [&] { return raw.count(rig.name) > 2 * window; });
        cutConnections("127.0.0.1", rig.server.port());
    }};
    CHECK_THROWS_WITH_AS(transport->send(batch), doctest::Contains("with the routing key \"nowhere\""), TransportError);
    network.join();
    CHECK(raw.count(rig.name) >= batch.size() - 1);
}
