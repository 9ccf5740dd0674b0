#pragma once

#include <Application/Missive/Bus/MessageBus.hpp>
#include <Application/Missive/Middleware/SendMessage.hpp>
#include <tests/support/DirectUnitOfWork.hpp>
#include <tests/support/FakeBackgroundTasks.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/FakeRandom.hpp>
#include <tests/support/Journal.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/SequenceIds.hpp>
#include <tests/support/ShortNames.hpp>
#include <tests/support/SilentUnitOfWorkListener.hpp>

#include <memory>

namespace missive::test {

/// What a bus needs that sends to transports.
struct SendingParts {
    std::shared_ptr<SendMessage> sending(bool allowNoSenders = true) {
        return std::make_shared<SendMessage>(routing, outbox, unitOfWork, ids, names, log, allowNoSenders);
    }

    Journal journal;
    TransportRegistry transports;
    Routing routing{transports};
    DirectUnitOfWork unitOfWork;
    SilentUnitOfWorkListener listener;
    SequenceIds ids;
    ShortNames names;
    RecordingLog log;
    FakeClock clock;
    FakeRandom random;
    FakeBackgroundTasks tasks;
    OutboxForwarding forwarding{transports, clock, random, names, log};
    Outbox outbox{transports, forwarding, unitOfWork, clock, tasks, log};
    MessageBus bus{"event.bus"};
};

} // namespace missive::test
