#pragma once

#include <Application/Missive/Outbox/OutboxForwarding.hpp>
#include <Domain/Missive/OutboxName.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/ForwardStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <tests/Application/Missive/Messages.hpp>
#include <tests/Application/Missive/Outbox/ReturningOutbox.hpp>
#include <tests/Application/Missive/TransportEntry.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/FakeRandom.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/ShortNames.hpp>

#include <memory>
#include <string>
#include <utility>

namespace missive::test {

/// The brokers `one` and `two`, whose events wait in `one-outbox` and `two-outbox`.
struct OutboxRig {
    OutboxRig() {
        add("one", one, forOne);
        add("two", two, forTwo);
    }

    void add(const std::string& name, std::shared_ptr<ScriptedTransport> broker,
             std::shared_ptr<ScriptedOutbox> outbox) {
        auto entry = transportEntry(name, std::move(broker));
        entry.outbox = OutboxName::of(name);
        transports.add(transportEntry(entry.outbox, std::move(outbox), nullptr, {}, true));
        transports.add(std::move(entry));
    }

    /// A message of the outbox as a receiver would claim it.
    static Envelope waiting(int number, const std::string& target) {
        return Envelope::of(Ping{number})
            .with(ForwardStamp{target})
            .with(TransportMessageIdStamp{std::to_string(number)})
            .with(DeliveryStamp{"claim", 1});
    }

    Journal journal;
    std::shared_ptr<ReturningOutbox> forOne = std::make_shared<ReturningOutbox>("one-outbox", journal);
    std::shared_ptr<ReturningOutbox> forTwo = std::make_shared<ReturningOutbox>("two-outbox", journal);
    std::shared_ptr<ScriptedTransport> one = std::make_shared<ScriptedTransport>("one", journal);
    std::shared_ptr<ScriptedTransport> two = std::make_shared<ScriptedTransport>("two", journal);
    TransportRegistry transports;
    FakeClock clock;
    FakeRandom random{{0}};
    RecordingLog log;
    ShortNames names;
    OutboxForwarding forwarding{transports, clock, random, names, log};
};

} // namespace missive::test
