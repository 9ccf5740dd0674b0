#include <Domain/Missive/TransportError.hpp>
#include <tests/Infrastructure/Missive/Transport/Amqp/AmqpRig.hpp>
#include <tests/Infrastructure/Missive/Transport/Amqp/RawAmqp.hpp>
#include <tests/contract/TransportContract.hpp>
#include <tests/contract/transport/Gather.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

using namespace missive;
using namespace missive::test;

namespace {

using Numbers = std::vector<int>;

int claimsOf(const Envelope& envelope) { return envelope.last<DeliveryStamp>()->claims; }

/// Ends the transport's connections as a death of its process would.
void die(AmqpRig& rig, const std::string& host) { cutConnections(host, rig.server.port()); }

} // namespace

TEST_CASE("of the messages a process died with only the one it worked on counts the next deaths") {
    AmqpRig rig;
    const auto sender = rig.make(rig.dsn("", "127.0.0.3"));
    std::vector<Envelope> batch{Envelope::of(Note{1}), Envelope::of(Note{2}), Envelope::of(Note{3})};
    sender->send(batch);
    const auto first = rig.make(rig.dsn("?prefetch_count=3"));
    CHECK(numbersOf(AmqpRig::await(*first, 1)) == Numbers{1});
    die(rig, "127.0.0.1");

    auto second = rig.make(rig.dsn("", "127.0.0.2"));
    auto received = AmqpRig::await(*second);
    for (int killing = 1; killing <= 3; ++killing) {
        REQUIRE(received.size() == 1);
        if (numbersOf(received) != Numbers{1}) {
            CHECK(claimsOf(received[0]) == 2);
            second->acknowledge(received);
            received = AmqpRig::await(*second);
            --killing;
            continue;
        }
        CHECK(claimsOf(received[0]) == killing + 1);
        die(rig, "127.0.0.2");
        second = rig.make(rig.dsn("", "127.0.0.2"));
        received = AmqpRig::await(*second);
    }
    second->acknowledge(received);
    while (!(received = second->receive(10)).empty()) {
        CHECK(claimsOf(received[0]) == 2);
        second->acknowledge(received);
    }
    CHECK(second->messageCounts() == MessageCounts{});
}

TEST_CASE("the messages of a process that survives the loss of its connection count no death") {
    AmqpRig rig;
    const auto sender = rig.make(rig.dsn("", "127.0.0.3"));
    std::vector<Envelope> batch{Envelope::of(Note{1}), Envelope::of(Note{2}), Envelope::of(Note{3})};
    sender->send(batch);
    const auto survivor = rig.make(rig.dsn("?prefetch_count=3"));
    for (int loss = 0; loss < 5; ++loss) {
        const auto received = AmqpRig::await(*survivor, 1);
        CHECK(numbersOf(received) == Numbers{1});
        CHECK(claimsOf(received.at(0)) == 1);
        cutConnections("127.0.0.1", rig.server.port());
    }
    const auto received = gather(*survivor, 3);
    CHECK(numbersOf(received) == Numbers{1, 2, 3});
    CHECK(std::all_of(received.begin(), received.end(), [](const Envelope& each) { return claimsOf(each) == 1; }));
}

TEST_CASE("what a process was sent ahead and did not begin with comes as new when it ends well") {
    AmqpRig rig;
    auto first = rig.make(rig.dsn("?prefetch_count=3"));
    std::vector<Envelope> batch{Envelope::of(Note{1}), Envelope::of(Note{2}), Envelope::of(Note{3})};
    first->send(batch);
    first->acknowledge(AmqpRig::await(*first, 1));
    first.reset();
    const auto second = rig.make(rig.dsn());
    const auto received = gather(*second, 2);
    REQUIRE(received.size() == 2);
    CHECK(numbersOf(received) == Numbers{2, 3});
    CHECK(claimsOf(received[0]) == 1);
    CHECK(received[0].last<TransportMessageIdStamp>()->id == batch[1].last<TransportMessageIdStamp>()->id);
}

TEST_CASE("slow workers hold no messages back from others") {
    AmqpRig rig;
    std::string query;
    SUBCASE("of a classic queue") {}
    SUBCASE("of a quorum queue") { query = "?queues[" + rig.name + "][arguments][x-queue-type]=quorum"; }
    const auto slow = rig.make(rig.dsn(query));
    for (int i = 1; i <= 20; ++i) {
        sendNote(*slow, i);
    }
    for (int i = 1; i <= 9; ++i) {
        const auto received = slow->receive(1);
        REQUIRE(received.size() == 1);
        CHECK(slow->acknowledge(received) == 0);
    }
    CHECK(slow->receive(1).size() == 1);
    CHECK(gather(*rig.make(rig.dsn(query)), 10).size() == 10);
}

TEST_CASE("of many messages that a dead process had, each call moves what it can in a second and hands one out") {
    AmqpRig rig;
    constexpr int total = 2500;
    std::vector<Envelope> batch(total, Envelope::of(Note{1}));
    rig.make(rig.dsn("", "127.0.0.3"))->send(batch);
    const auto dead = rig.make(rig.dsn("?prefetch_count=" + std::to_string(total)));
    CHECK(gather(*dead, total).size() == total);
    die(rig, "127.0.0.1");
    RawAmqp raw{rig.server.port()};
    REQUIRE(eventually(std::chrono::seconds{10}, [&] { return raw.count(rig.name) == total; }));

    const auto next = rig.make(rig.dsn("", "127.0.0.2"));
    CHECK(next->messageCounts().ready == total); // connects both ways
    std::size_t slowest = 0;
    for (int i = 0; i < 20; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const auto received = next->receive(1);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        slowest = std::max(slowest, static_cast<std::size_t>(took.count()));
        REQUIRE(received.size() == 1);
        CHECK(claimsOf(received[0]) == 2);
        CHECK(next->acknowledge(received) == 0);
    }
    CHECK(slowest < 1500);
}

TEST_CASE("a worker takes from the queues it was told and from no other") {
    AmqpRig rig;
    const auto& name = rig.name;
    const auto transport =
        rig.make(rig.dsn("?exchange[type]=direct&queues[" + name + "_high][binding_keys][]=high&queues[" + name +
                         "_low][binding_keys][]=low&exchange[default_publish_routing_key]=low"));
    sendNote(*transport, 1);
    const std::vector<std::string> high{name + "_high"};
    const std::vector<std::string> low{name + "_low"};
    const std::vector<std::string> wrong{name};
    CHECK(transport->receiveFrom(high, 5).empty());
    CHECK(RawAmqp{rig.server.port()}.count(name + "_low") == 1);
    CHECK(numbersOf(transport->receiveFrom(low, 5)) == Numbers{1});
    CHECK_THROWS_WITH_AS(
        transport->receiveFrom(wrong, 5),
        ("The transport \"async\" has no queue \"" + name + "\"; it has \"" + name + "_high\", \"" + name + "_low\".")
            .c_str(),
        std::invalid_argument);
}

TEST_CASE("a message wakes a waiting worker within 20 milliseconds") {
    AmqpRig rig;
    const auto worker = rig.make(rig.dsn());
    const auto sender = rig.make(rig.dsn());
    worker->receive(1);
    std::vector<std::chrono::nanoseconds> delays;
    for (int i = 0; i < 21; ++i) {
        worker->drain();
        CHECK(worker->receive(1).empty());
        REQUIRE_FALSE(isReadable(worker->descriptor(), 5));
        const auto start = std::chrono::steady_clock::now();
        sendNote(*sender, i);
        REQUIRE(isReadable(worker->descriptor(), 1000));
        worker->drain();
        const auto received = worker->receive(1);
        delays.push_back(std::chrono::steady_clock::now() - start);
        REQUIRE(received.size() == 1);
        worker->acknowledge(received);
    }
    std::sort(delays.begin(), delays.end());
    CHECK(delays[10] < std::chrono::milliseconds{20});
    MESSAGE("median from before the send: ", std::chrono::duration_cast<std::chrono::microseconds>(delays[10]).count(),
            " us");
}

TEST_CASE("what waits in the process wakes a second thread") {
    AmqpRig rig;
    const auto transport = rig.make(rig.dsn("?prefetch_count=5"));
    sendNote(*transport, 1);
    sendNote(*transport, 2);
    transport->drain();
    CHECK(transport->receive(1).size() == 1);
    CHECK(isReadable(transport->descriptor(), 0));
    transport->drain();
    CHECK(transport->receive(1).size() == 1);
    CHECK_FALSE(isReadable(transport->descriptor(), 0));
}

TEST_CASE("a long batch goes through a window of confirmations, every message once") {
    AmqpRig rig;
    const auto transport = rig.make(rig.dsn());
    std::vector<Envelope> batch;
    for (int i = 0; i < 3500; ++i) {
        batch.push_back(Envelope::of(Note{i}));
    }
    transport->send(batch);
    CHECK(RawAmqp{rig.server.port()}.count(rig.name) == 3500);
    std::set<int> seen;
    while (seen.size() < 3500) {
        const auto received = transport->receive(100);
        REQUIRE_FALSE(received.empty());
        for (const int number : numbersOf(received)) {
            CHECK(seen.insert(number).second);
        }
        CHECK(transport->acknowledge(received) == 0);
    }
    CHECK(transport->receive(1).empty());
}

TEST_CASE("a wrong password is refused and not shown") {
    AmqpRig rig;
    const auto port = std::to_string(rig.server.port());
    const auto transport = rig.make("amqp://guest:s3cret@127.0.0.1:" + port);
    try {
        transport->receive(1);
        FAIL("it was let in");
    } catch (const TransportError& error) {
        const std::string text = error.what();
        CHECK(text.find("refuses the log-in of the user \"guest\"") != std::string::npos);
        CHECK(text.find("s3cret") == std::string::npos);
    }
    CHECK_THROWS_WITH_AS(rig.make("amqp://127.0.0.1:1")->receive(1), doctest::Contains("127.0.0.1:1"), TransportError);
    CHECK_THROWS_WITH_AS(rig.make(rig.server.dsn("/nowhere"))->receive(1), doctest::Contains("nowhere"),
                         TransportError);
}

TEST_CASE("TLS takes a server whose certificate is trusted and no other") {
    AmqpRig rig;
    const auto dsn = rig.server.tlsDsn("/%2f/" + rig.name);
    if (dsn.empty()) {
        MESSAGE("left out: openssl is not installed");
        return;
    }
    const auto trusting = rig.make(dsn + "?heartbeat=1&cacert=" + rig.server.certificate());
    std::vector<Envelope> batch(50, Envelope::of(Note{1, std::string(20'000, 'x')}));
    trusting->send(batch);
    std::size_t count = 0;
    while (count < batch.size()) {
        const auto received = AmqpRig::await(*trusting);
        REQUIRE_FALSE(received.empty());
        CHECK(trusting->acknowledge(received) == 0);
        count += received.size();
    }
    CHECK_THROWS_WITH_AS(rig.make(dsn + "?cacert=/etc/ssl/certs/ca-certificates.crt")->receive(1),
                         doctest::Contains("cannot be reached"), TransportError);
    const auto wrongName = "amqps://127.0.0.1" + dsn.substr(dsn.rfind(':')) + "?cacert=" + rig.server.certificate();
    CHECK_THROWS_WITH_AS(rig.make(wrongName)->receive(1), doctest::Contains("cannot be reached"), TransportError);
    CHECK_THROWS_WITH_AS(rig.make(dsn + "?cacert=/nowhere.pem")->receive(1), doctest::Contains("no certificates"),
                         TransportError);
    rig.make(dsn + "?verify=0")->setup();
}

TEST_CASE("a prefetch count bounds what a worker keeps unacknowledged, however often it looks") {
    AmqpRig rig;
    const auto transport = rig.make(rig.dsn("?prefetch_count=3"));
    for (int i = 1; i <= 8; ++i) {
        sendNote(*transport, i);
    }
    std::vector<Envelope> kept;
    const auto lookForAWhile = [&] {
        for (int i = 0; i < 20; ++i) {
            for (auto& envelope : transport->receive(10)) {
                kept.push_back(std::move(envelope));
            }
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
        }
    };
    lookForAWhile();
    CHECK(kept.size() == 3);
    transport->acknowledge(kept);
    kept.clear();
    lookForAWhile();
    CHECK(kept.size() == 3);
}
