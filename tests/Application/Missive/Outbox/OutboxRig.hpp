#pragma once

#include <Application/Missive/Outbox/OutboxForwarding.hpp>
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

namespace missive::testing {

/// The brokers `one` and `two`, whose events wait in `outbox`.
struct OutboxRig {
    OutboxRig() {
        transports.add(transportEntry("outbox", outbox, nullptr, {}, true));
        add("one", one);
        add("two", two);
    }

    void add(const std::string& name, std::shared_ptr<ScriptedTransport> broker) {
        auto entry = transportEntry(name, std::move(broker));
        entry.outbox = "outbox";
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
    std::shared_ptr<ReturningOutbox> outbox = std::make_shared<ReturningOutbox>("outbox", journal);
    std::shared_ptr<ScriptedTransport> one = std::make_shared<ScriptedTransport>("one", journal);
    std::shared_ptr<ScriptedTransport> two = std::make_shared<ScriptedTransport>("two", journal);
    TransportRegistry transports;
    FakeClock clock;
    FakeRandom random{{0}};
    RecordingLog log;
    ShortNames names;
    OutboxForwarding forwarding{transports, clock, random, names, log};
};

} // namespace missive::testing
