#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <tests/Infrastructure/Missive/Transport/Amqp/AmqpRig.hpp>
#include <tests/Infrastructure/Missive/Transport/Amqp/RawAmqp.hpp>
#include <tests/contract/TransportContract.hpp>
#include <tests/contract/transport/Gather.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <set>

using namespace missive;
using namespace missive::test;

namespace {

RawAmqp::Message fromElsewhere(const std::string& exchange, const std::string& body = "1 from PHP",
                               const std::string& messageId = "") {
    return {body, exchange, "", "", messageId, 2, 0, 0, {{"type", "note"}}};
}

const std::string& identityOf(const Envelope& envelope) { return envelope.last<MessageIdStamp>()->id; }

std::set<std::string> identitiesOf(const std::vector<Envelope>& envelopes) {
    std::set<std::string> identities;
    for (const auto& envelope : envelopes) {
        identities.insert(identityOf(envelope));
    }
    return identities;
}

/// Takes and acknowledges until nothing comes any more; returns under which identities it came.
std::set<std::string> drained(AmqpRig& rig, AmqpTransport& transport, const std::string& queue) {
    RawAmqp raw{rig.server.port()};
    std::set<std::string> identities;
    int looksEmpty = 0;
    const auto isEmpty = [&](const std::string& name) { return raw.count(name).value_or(0) == 0; };
    CHECK(eventually(std::chrono::seconds{120}, [&] {
        try {
            transport.drain();
            const auto received = transport.receive(20);
            identities.merge(identitiesOf(received));
            std::this_thread::sleep_for(std::chrono::milliseconds{10}); // a handler is at work
            transport.acknowledge(received);
            const bool isOver = received.empty() && isEmpty(queue) && isEmpty(queue + "_redelivered");
            looksEmpty = isOver ? looksEmpty + 1 : 0; // a call may end before what is here has its name
            return looksEmpty > 20;
        } catch (const TransportError&) { // the connection broke twice in a call
            return false;
        }
    }));
    return identities;
}

} // namespace

TEST_CASE("messages without a name get one each and are all handled, however often connections break") {
    AmqpRig rig;
    std::string query = "?confirm_timeout=5";
    unsigned total = 3000;
    bool mayComeTwice = false;
    SUBCASE("in a classic queue") {}
    SUBCASE("in a quorum queue") {
        query += "&queues[" + rig.name + "][arguments][x-queue-type]=quorum";
        total = 600;
        mayComeTwice = true;
    }
    SUBCASE("one at a time") {
        query += "&prefetch_count=1";
        total = 600;
    }
    CAPTURE(query);
    auto transport = rig.make(rig.dsn(query));
    transport->setup();
    RawAmqp raw{rig.server.port()};
    for (unsigned i = 0; i < total; ++i) {
        raw.publish(fromElsewhere(rig.name));
    }
    REQUIRE(eventually(std::chrono::seconds{20}, [&] { return raw.count(rig.name) == total; }));
    std::atomic<bool> isOver{false};
    std::thread network{[&] {
        while (!isOver) {
            std::this_thread::sleep_for(std::chrono::milliseconds{150});
            cutConnections("127.0.0.1", rig.server.port());
        }
    }};
    std::set<std::string> identities;
    std::thread other{[&] { identities = drained(rig, *rig.make(rig.dsn(query)), rig.name); }};
    auto mine = drained(rig, *transport, rig.name);
    other.join();
    isOver = true;
    network.join();
    identities.merge(mine);
    transport.reset(); // what a last cut caught on its way is there again
    identities.merge(drained(rig, *rig.make(rig.dsn(query)), rig.name));
    CHECK(identities.size() >= total);
    if (mayComeTwice) {
        MESSAGE((identities.size() - total) << " came twice");
        CHECK(identities.size() < 2 * total);
    } else {
        CHECK(identities.size() == total);
    }
}

TEST_CASE("a message gets its name and loses nothing") {
    AmqpRig rig;
    const auto transport = rig.make(rig.dsn());
    transport->setup();
    RawAmqp raw{rig.server.port()};
    RawAmqp::Message original{std::string{"7 \0\xff bytes", 10},
                              rig.name,
                              "",
                              "text/x-note",
                              "",
                              2,
                              4,
                              1700000000,
                              {{"type", "note"}, {"X-Of-Theirs", "\xc3\xa9"}}};
    original.contentEncoding = "identity";
    original.expiration = "60000";
    original.correlationId = "c";
    raw.publish(original);
    const auto received = AmqpRig::await(*transport);
    REQUIRE(received.size() == 1);
    const auto id = identityOf(received[0]);
    CHECK(received[0].last<DeliveryStamp>()->claims == 1);

    cutConnections("127.0.0.1", rig.server.port());
    REQUIRE(eventually(std::chrono::seconds{10}, [&] { return raw.count(rig.name) == 1; }));
    auto copy = raw.take(rig.name);
    REQUIRE(copy);
    CHECK(copy->messageId == id);
    CHECK(copy->headers["X-Missive-Message-Id"] == id);
    copy->headers.erase("X-Missive-Message-Id");
    CHECK(copy->headers == original.headers);
    CHECK(copy->body == original.body);
    CHECK(copy->contentType == original.contentType);
    CHECK(copy->contentEncoding == original.contentEncoding);
    CHECK(copy->expiration == original.expiration);
    CHECK(copy->correlationId == original.correlationId);
    CHECK(copy->priority == original.priority);
    CHECK(copy->timestamp == original.timestamp);
}

TEST_CASE("a process that ends well leaves none without a name, and none as redelivered") {
    AmqpRig rig;
    auto transport = rig.make(rig.dsn("?prefetch_count=50"));
    transport->receive(1);
    RawAmqp raw{rig.server.port()};
    for (int i = 0; i < 50; ++i) {
        raw.publish(fromElsewhere(rig.name));
    }
    REQUIRE(eventually(std::chrono::seconds{10}, [&] {
        transport->drain();
        return raw.count(rig.name) == 0;
    }));
    transport.reset();
    const auto received = gather(*rig.make(rig.dsn()), 50);
    CHECK(identitiesOf(received).size() == 50);
    CHECK(std::all_of(received.begin(), received.end(),
                      [](const Envelope& each) { return each.last<DeliveryStamp>()->claims == 1; }));
}

TEST_CASE("a full queue that refuses messages loses none of those that get a name") {
    AmqpRig rig;
    std::string query = "?prefetch_count=10";
    SUBCASE("and says so in its arguments") {
        query += "&queues[" + rig.name + "][arguments][x-max-length]=20&queues[" + rig.name +
                 "][arguments][x-overflow]=reject-publish";
    }
    SUBCASE("by a policy nobody here knows of") {
        rig.server.control(
            {"set_policy", rig.name, "^" + rig.name + "$", R"({"max-length":20,"overflow":"reject-publish"})"});
    }
    const auto transport = rig.make(rig.dsn(query));
    CHECK(transport->receive(1).empty());
    RawAmqp raw{rig.server.port()};
    // Ten of them are sent ahead, and twenty fill the queue: there is no place for copies.
    for (int i = 0; i < 30; ++i) {
        raw.publish(fromElsewhere(rig.name));
    }
    REQUIRE(eventually(std::chrono::seconds{10}, [&] {
        transport->drain();
        return raw.count(rig.name) == 20;
    }));
    CHECK(drained(rig, *transport, rig.name).size() == 30);
}

TEST_CASE("a broker that is short of memory hands out what has no name") {
    AmqpRig rig;
    const auto transport = rig.make(rig.dsn("?confirm_timeout=1"));
    transport->setup();
    RawAmqp raw{rig.server.port()};
    raw.publish(fromElsewhere(rig.name));
    raw.publish(fromElsewhere(rig.name));
    REQUIRE(eventually(std::chrono::seconds{10}, [&] { return raw.count(rig.name) == 2; }));
    rig.server.control({"set_vm_memory_high_watermark", "0.000001"});
    const auto received = gather(*transport, 2);
    CHECK(identitiesOf(received).size() == 2);
    CHECK(transport->acknowledge(received) == 0);
    rig.server.control({"set_vm_memory_high_watermark", "0.6"});
    CHECK(transport->receive(1).empty());
}

TEST_CASE("messages that share a message_id are told apart by their bodies and their places, and known again") {
    AmqpRig rig;
    const auto& name = rig.name;
    const auto transport = rig.make(rig.dsn("?queues[" + name + "_a][binding_keys][]=&queues[" + name + "_b]"));
    transport->setup();
    RawAmqp raw{rig.server.port()};
    for (const char* body : {"1 a", "2 b", "3 c"}) {
        raw.publish(fromElsewhere(name, body, "42"));
    }
    const auto first = gather(*transport, 6);
    REQUIRE(first.size() == 6);
    CHECK(identitiesOf(first).size() == 6);
    for (const auto& each : first) {
        CHECK(each.last<TransportMessageIdStamp>()->id == "42");
    }
    SUBCASE("after a broken connection") { cutConnections("127.0.0.1", rig.server.port()); }
    SUBCASE("after they were given back") { transport->release(first); }
    CHECK(identitiesOf(gather(*transport, 6)) == identitiesOf(first));
}
