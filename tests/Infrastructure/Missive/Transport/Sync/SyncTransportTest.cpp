#include <Infrastructure/Missive/Transport/Sync/SyncTransport.hpp>

#include <Domain/Missive/Stamp/HandledStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <Infrastructure/Missive/Transport/Sync/SyncTransportFactory.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

namespace {
struct Ping {
    int number;
};
} // namespace

TEST_CASE("a message sent to sync is received at once and comes back as it was handled") {
    std::vector<int> handled;
    SyncTransportFactory factory{[&](Envelope& envelope) {
        CHECK(envelope.last<ReceivedStamp>()->transportName == "now");
        handled.push_back(envelope.message().as<Ping>()->number);
        envelope = envelope.with(HandledStamp{"handler"});
    }};
    const auto transport = factory.create({.name = "now", .dsn = "sync://", .options = {}});
    std::vector<Envelope> envelopes{Envelope::of(Ping{1}), Envelope::of(Ping{2})};
    transport.sender->send(envelopes);
    CHECK(handled == std::vector<int>{1, 2});
    CHECK(envelopes[1].last<HandledStamp>() != nullptr);
    CHECK(transport.name == "now");
    CHECK(transport.receiver == nullptr);
    CHECK_FALSE(transport.sharesTransaction);
}

TEST_CASE("what the handlers of a sync message throw reaches the sender") {
    SyncTransport transport{"now", [](Envelope&) { throw std::runtime_error{"no stock"}; }};
    auto envelope = Envelope::of(Ping{1});
    CHECK_THROWS_WITH_AS(transport.send({&envelope, 1}), "no stock", std::runtime_error);
}

TEST_CASE("sync transports are made for their scheme only, without a query, whatever another transport's options are") {
    SyncTransportFactory factory{[](Envelope&) {}};
    CHECK(factory.supports("sync://"));
    CHECK(factory.supports("sync://?retry=true"));
    CHECK_FALSE(factory.supports("in-memory://"));
    CHECK_FALSE(factory.supports("syncing://"));
    CHECK_THROWS_WITH_AS(factory.create({.name = "now", .dsn = "sync://?retry=true", .options = {}}),
                         "The transport \"now\" is sync://, which takes no options.", std::invalid_argument);
    CHECK_NOTHROW(factory.create({.name = "now", .dsn = "sync://", .options = {{"prefetch_count", "5"}}}));
}

} // namespace missive::test
