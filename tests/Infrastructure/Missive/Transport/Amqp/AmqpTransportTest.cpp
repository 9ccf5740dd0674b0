#include <tests/Infrastructure/Missive/Transport/Amqp/AmqpRig.hpp>
#include <tests/contract/TransportContract.hpp>

#include <doctest/doctest.h>

using namespace missive;
using namespace missive::test;

namespace {

template <bool IsQuorum> struct OnRabbitMq : AmqpRig {
    FakeClock clock;
    std::string query = IsQuorum ? "?queues[" + name + "][arguments][x-queue-type]=quorum" : "";
    std::shared_ptr<AmqpTransport> first = make(dsn(query), {}, &clock);
    std::shared_ptr<AmqpTransport> second = make(dsn(query, "127.0.0.2"), {}, &clock);

    AmqpTransport& transport() { return *first; }
    AmqpTransport& other() { return *second; }

    static void pass(std::chrono::milliseconds time) { std::this_thread::sleep_for(time); }

    /// The broker takes a connection's claims back when it ends.
    void loseClaims() {
        const auto held = first->messageCounts().claimed;
        const auto ready = second->messageCounts().ready;
        cutConnections("127.0.0.1", server.port());
        REQUIRE(eventually(std::chrono::seconds{5}, [&] { return second->messageCounts().ready >= ready + held; }));
    }

    /// Delayed messages are not counted, claims are those of the process alone.
    static MessageCounts countable(MessageCounts counts) { return {counts.ready, 0, 0, counts.parked}; }
};

using ClassicQueue = OnRabbitMq<false>;
using QuorumQueue = OnRabbitMq<true>;

} // namespace

TEST_CASE_TEMPLATE("the RabbitMQ transport keeps the contract", Fixture, ClassicQueue, QuorumQueue) {
    transportContract<Fixture>();
}
