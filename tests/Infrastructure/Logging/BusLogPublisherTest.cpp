#include <Infrastructure/Logging/BusLogPublisher.hpp>

#include <Domain/Missive/OutcomeUnknown.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ResentStamp.hpp>
#include <tests/Application/Missive/SendingParts.hpp>
#include <tests/Application/Missive/TransportEntry.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using logging::LogMessage;

/// Keeps what it is sent, also where it does not say so.
class Doubtful final : public Sender {
public:
    void send(std::span<Envelope> envelopes) override {
        sent.insert(sent.end(), envelopes.begin(), envelopes.end());
        if (sent.size() <= envelopes.size()) {
            throw OutcomeUnknown{"The connection was lost."};
        }
    }

    std::vector<Envelope> sent;
};

} // namespace

TEST_CASE("records that are sent again keep their identities and say that they may be there twice") {
    SendingParts parts;
    const auto broker = std::make_shared<Doubtful>();
    parts.transports.add({.transport = Transport{"logs", broker, nullptr}});
    parts.routing.route(TypeId::of<LogMessage>(), {"logs"});
    parts.bus.use({parts.sending()});
    const EventBus events{parts.bus, parts.unitOfWork};
    logging::BusLogPublisher publisher{events};
    const std::vector<LogMessage> messages(2);
    CHECK_THROWS_AS(publisher.publish(messages, false), OutcomeUnknown);
    publisher.publish(messages, true);
    publisher.publish(messages, false);
    REQUIRE(broker->sent.size() == 6);
    const auto idOf = [&](std::size_t at) { return broker->sent[at].last<MessageIdStamp>()->id; };
    CHECK(idOf(0) == idOf(2));
    CHECK(idOf(1) == idOf(3));
    CHECK(idOf(0) != idOf(4));
    CHECK(broker->sent[0].last<ResentStamp>() == nullptr);
    CHECK(broker->sent[2].last<ResentStamp>() != nullptr);
    CHECK(broker->sent[4].last<ResentStamp>() == nullptr);
}

} // namespace missive::test
