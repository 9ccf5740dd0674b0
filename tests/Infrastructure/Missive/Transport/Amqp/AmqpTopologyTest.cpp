#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpStamp.hpp>
#include <tests/Infrastructure/Missive/Transport/Amqp/AmqpRig.hpp>
#include <tests/Infrastructure/Missive/Transport/Amqp/RawAmqp.hpp>
#include <tests/contract/TransportContract.hpp>

#include <doctest/doctest.h>

#include <sstream>

using namespace missive;
using namespace missive::test;

namespace {

using std::chrono::milliseconds;

/// RabbitMQ 4 tells the type that a queue has by default.
std::string withoutDefaultType(std::string line) {
    for (const std::string type : {R"(,{"x-queue-type","classic"})", R"({"x-queue-type","classic"})"}) {
        if (const auto at = line.find(type); at != line.npos) {
            line.erase(at, type.size());
        }
    }
    return line;
}

/// The lines of `rabbitmqctl` that hold the rig's name, sorted.
std::string linesOf(AmqpRig& rig, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--quiet", "--no-table-headers"});
    std::istringstream output{rig.server.control(std::move(arguments))};
    std::set<std::string> lines;
    for (std::string line; std::getline(output, line);) {
        if (line.find(rig.name) != std::string::npos && line.find("_redelivered") == std::string::npos) {
            lines.insert(withoutDefaultType(line));
        }
    }
    std::string text;
    for (const auto& line : lines) {
        text += line + "\n";
    }
    return text;
}

Envelope retried(const Envelope& received, milliseconds delay) {
    return received.with(DelayStamp{delay}).with(RedeliveryStamp{1, FakeClock::start()});
}

void sendOne(AmqpTransport& transport, Envelope envelope) { transport.send({&envelope, 1}); }

} // namespace

TEST_CASE("a bare DSN makes what Symfony makes") {
    AmqpRig rig;
    const auto transport = rig.make(rig.dsn());
    sendNote(*transport, 1);
    const auto& name = rig.name;
    CHECK(linesOf(rig, {"list_exchanges", "name", "type", "durable", "auto_delete", "internal", "arguments"}) ==
          name + "\tfanout\ttrue\tfalse\tfalse\t[]\n");
    CHECK(linesOf(rig, {"list_queues", "name", "durable", "auto_delete", "exclusive", "arguments"}) ==
          name + "\ttrue\tfalse\tfalse\t[]\n");
    CHECK(linesOf(rig, {"list_bindings"}) ==
          "\texchange\t" + name + "\tqueue\t" + name + "\t[]\n" + name + "\texchange\t" + name + "\tqueue\t\t[]\n");
}

TEST_CASE("configured exchanges, queues, bindings and arguments are made") {
    AmqpRig rig;
    const auto& name = rig.name;
    RawAmqp raw{rig.server.port()};
    rig.make(rig.server.dsn("/%2f/" + name + "_source"))->setup();
    const auto transport = rig.make(rig.dsn(), {{"exchange[type]", "topic"},
                                                {"exchange[bindings][" + name + "_source][binding_keys][0]", "x"},
                                                {"queues[" + name + "_high][binding_keys][0]", "high.#"},
                                                {"queues[" + name + "_high][binding_keys][1]", "urgent"},
                                                {"queues[" + name + "_high][arguments][x-max-priority]", "9"},
                                                {"queues[" + name + "_low]", ""},
                                                {"queues[" + name + "_low][flags]", "0"},
                                                {"queues[" + name + "_low][binding_arguments][note]", "seldom"}});
    transport->setup();
    transport->setup();
    CHECK(linesOf(rig, {"list_exchanges", "name", "type"}) == name + "\ttopic\n" + name + "_source\tfanout\n");
    CHECK(linesOf(rig, {"list_queues", "name", "durable", "arguments"}) ==
          name + "_high\ttrue\t[{\"x-max-priority\",9}]\n" + name + "_low\tfalse\t[]\n" + name + "_source\ttrue\t[]\n");
    const auto bindings =
        linesOf(rig, {"list_bindings", "source_name", "destination_name", "routing_key", "arguments"});
    CHECK(bindings.find(name + "\t" + name + "_high\thigh.#\t[]\n") != std::string::npos);
    CHECK(bindings.find(name + "\t" + name + "_high\turgent\t[]\n") != std::string::npos);
    CHECK(bindings.find(name + "\t" + name + "_low\t\t[{\"note\",\"seldom\"}]\n") != std::string::npos);
    CHECK(bindings.find(name + "_source\t" + name + "\tx\t[]\n") != std::string::npos);
}

TEST_CASE("a message looks as Symfony's do") {
    AmqpRig rig;
    FakeClock clock;
    const auto transport =
        rig.make(rig.dsn("?exchange[type]=direct&queues[" + rig.name + "][binding_keys][]=k1"), {}, &clock);
    const std::string stamp = "X-Message-Stamp-Symfony\\Component\\Messenger\\Stamp\\BusNameStamp";
    const EncodedMessage encoded{"{\"orderId\":42}",
                                 {{"type", "App\\Message\\OrderPlaced"},
                                  {"Content-Type", "application/json"},
                                  {stamp, "[{\"busName\":\"messenger.bus.default\"}]"}}};
    sendOne(*transport, Envelope::of(UndecodableMessage{encoded, ""}).with(AmqpStamp{.routingKey = "k1"}));
    const auto message = RawAmqp{rig.server.port()}.take(rig.name);
    REQUIRE(message);
    CHECK(message->body == encoded.body);
    CHECK(message->exchange == rig.name);
    CHECK(message->routingKey == "k1");
    CHECK(message->contentType == "application/json");
    CHECK(message->deliveryMode == 2);
    CHECK(message->priority == 0);
    CHECK(message->timestamp == 1767323045);
    CHECK(message->headers == std::map<std::string, std::string>{{"type", "App\\Message\\OrderPlaced"},
                                                                 {stamp, "[{\"busName\":\"messenger.bus.default\"}]"}});
}

TEST_CASE("a delayed message waits in the queue that Symfony would have taken") {
    AmqpRig rig;
    const auto transport = rig.make(rig.dsn());
    sendNote(*transport, 1, DelayStamp{milliseconds{60000}});
    sendNote(*transport, 2, DelayStamp{milliseconds{59001}});
    const auto queue = "delay_" + rig.name + "__60000_delay";
    CHECK(RawAmqp{rig.server.port()}.count(queue) == 2);
    CHECK(linesOf(rig, {"list_queues", "name", "durable"}) == queue + "\ttrue\n" + rig.name + "\ttrue\n");
    const auto arguments = linesOf(rig, {"list_queues", "name", "arguments"});
    CAPTURE(arguments);
    CHECK(arguments.find("{\"x-message-ttl\",60000}") != std::string::npos);
    CHECK(arguments.find("{\"x-expires\",70000}") != std::string::npos);
    CHECK(arguments.find("{\"x-dead-letter-exchange\",\"" + rig.name + "\"}") != std::string::npos);
    CHECK(arguments.find("{\"x-dead-letter-routing-key\",[]}") != std::string::npos);
    CHECK(linesOf(rig, {"list_bindings", "source_name", "destination_name", "routing_key"})
              .find("delays\t" + queue + "\t" + queue + "\n") != std::string::npos);
}

TEST_CASE("a retry reaches the queue it came from and no other, with all it had") {
    AmqpRig rig;
    const auto& name = rig.name;
    const auto transport =
        rig.make(rig.dsn("?queues[" + name + "_a][binding_keys][]=&queues[" + name + "_b][binding_keys][]="));
    RawAmqp raw{rig.server.port()};
    sendOne(*transport, Envelope::of(Note{1}).with(AmqpStamp{.priority = 3, .correlationId = "c"}));
    const std::vector<std::string> onlyA{name + "_a"};
    for (const int delay : {250, 0}) {
        const auto received = transport->receiveFrom(onlyA, 5);
        REQUIRE(received.size() == 1);
        auto again = retried(received[0], milliseconds{delay});
        transport->send({&again, 1});
        CHECK(transport->acknowledge(received) == 0);
        if (delay > 0) {
            CHECK(raw.count("delay_" + name + "_" + name + "_a_250_retry") == 1);
            REQUIRE(eventually(std::chrono::seconds{10},
                               [&] { return raw.count("delay_" + name + "_" + name + "_a_250_retry") == 0; }));
        }
    }
    CHECK(raw.count(name + "_b") == 1);
    REQUIRE(eventually(std::chrono::seconds{5}, [&] { return raw.count(name + "_a").value_or(0) == 0; }));
    transport->drain();
    const auto last = transport->receiveFrom(onlyA, 5);
    REQUIRE(last.size() == 1);
    CHECK(last[0].last<DeliveryStamp>()->claims == 1);
    transport->release(last);
    const auto message = raw.take(name + "_a");
    REQUIRE(message);
    CHECK(message->exchange.empty());
    CHECK(message->routingKey == name + "_a");
    CHECK(message->priority == 3);
    CHECK(message->headers.at("x-death") == "<A>");
}

TEST_CASE("a delayed message is published with its own key when its time has come") {
    AmqpRig rig;
    const auto transport = rig.make(rig.dsn("?exchange[type]=direct&exchange[default_publish_routing_key]=k&queues[" +
                                            rig.name + "][binding_keys][]=k"));
    sendNote(*transport, 1, DelayStamp{milliseconds{111}});
    CHECK(RawAmqp{rig.server.port()}.count("delay_" + rig.name + "_k_120_delay") == 1);
    const auto received = AmqpRig::await(*transport);
    REQUIRE(received.size() == 1);
    transport->release(received);
    const auto message = RawAmqp{rig.server.port()}.take(rig.name);
    REQUIRE(message);
    CHECK(message->headers.at("x-death") == "<A>");
}

TEST_CASE("a message that no queue is bound for is an error that names exchange and key") {
    AmqpRig rig;
    const auto transport = rig.make(rig.dsn("?exchange[type]=direct&queues[" + rig.name + "][binding_keys][]=k1"));
    std::vector<Envelope> batch{Envelope::of(Note{1}).with(AmqpStamp{.routingKey = "k1"}),
                                Envelope::of(Note{2}).with(AmqpStamp{.routingKey = "k2"})};
    CHECK_THROWS_WITH_AS(transport->send(batch),
                         doctest::Contains(("exchange \"" + rig.name + "\" with the routing key \"k2\"").c_str()),
                         TransportError);
    batch.pop_back();
    transport->send(batch);
    CHECK(RawAmqp{rig.server.port()}.count(rig.name) == 2);
}

TEST_CASE("what is urgent comes first from a queue with priorities") {
    AmqpRig rig;
    const auto transport = rig.make(rig.dsn("?queues[" + rig.name + "][arguments][x-max-priority]=9"));
    for (std::uint8_t priority = 1; priority <= 3; ++priority) {
        sendOne(*transport, Envelope::of(Note{priority}).with(AmqpStamp{.priority = priority}));
    }
    CHECK(numbersOf(AmqpRig::await(*transport, 1)) == std::vector<int>{3});
}

TEST_CASE("a parked message comes to no worker and is counted") {
    AmqpRig rig;
    const auto transport = rig.make(rig.dsn());
    sendNote(*transport, 1);
    const auto received = AmqpRig::await(*transport);
    REQUIRE(received.size() == 1);
    sendOne(*transport, retried(received[0], milliseconds{0}).with(ParkedStamp{}));
    transport->acknowledge(received);
    CHECK(transport->receive(5).empty());
    CHECK(transport->messageCounts() == MessageCounts{0, 0, 0, 1});
    CHECK(RawAmqp{rig.server.port()}.take(rig.name + "_parked")->body == "1 a note");
}

TEST_CASE("without auto_setup what is missing is an error and setup makes it") {
    AmqpRig rig;
    const auto transport = rig.make(rig.dsn("?auto_setup=false"));
    CHECK_THROWS_WITH_AS(transport->receive(1), doctest::Contains("no queue"), TransportError);
    transport->setup();
    sendNote(*transport, 1);
    CHECK(numbersOf(AmqpRig::await(*transport)) == std::vector<int>{1});
}

TEST_CASE("a queue that was made otherwise is an error that says how") {
    AmqpRig rig;
    RawAmqp{rig.server.port()}.declareQueue(rig.name);
    const auto transport = rig.make(rig.dsn("?queues[" + rig.name + "][arguments][x-max-priority]=9"));
    CHECK_THROWS_WITH_AS(sendNote(*transport, 1), doctest::Contains("inequivalent arg 'x-max-priority'"),
                         TransportError);
}
