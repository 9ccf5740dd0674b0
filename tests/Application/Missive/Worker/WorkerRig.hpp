#pragma once

#include <Application/Missive/Bus/MessageBus.hpp>
#include <Application/Missive/Failure/FailureHandling.hpp>
#include <Application/Missive/Middleware/HandleEvent.hpp>
#include <Application/Missive/Middleware/RestoreOriginalReceiver.hpp>
#include <Application/Missive/Worker/Worker.hpp>
#include <tests/Application/Missive/Failure/FixedRetryPolicy.hpp>
#include <tests/Application/Missive/Messages.hpp>
#include <tests/Application/Missive/TransportEntry.hpp>
#include <tests/support/Delivered.hpp>
#include <tests/support/DirectUnitOfWork.hpp>
#include <tests/support/FakeBackgroundTasks.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/FakeWaiter.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/ScriptedTransport.hpp>
#include <tests/support/ShortNames.hpp>
#include <tests/support/SilentUnitOfWorkListener.hpp>

#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace missive::test {

/// Everything a worker needs, with `onPing` as the handler of Ping.
struct WorkerRig {
    WorkerRig() {
        handlers.add("ping", [this](const Ping& ping) {
            journal.add("handle " + std::to_string(ping.number));
            onPing(ping.number);
        });
    }

    /// Adds a transport; `retries` and `failureTransport` as in the configuration.
    template <class T = ScriptedTransport> T& add(const std::string& name, int retries = 0,
                                                  const std::string& failureTransport = {},
                                                  bool sharesTransaction = false) {
        const auto transport = std::make_shared<T>(name, journal);
        transports.add(transportEntry(name, transport, std::make_shared<FixedRetryPolicy>(retries), failureTransport,
                                      sharesTransaction));
        return *transport;
    }

    Worker makeWorker(WorkerOptions options, BackgroundTasks& withTasks) {
        return Worker{transports, buses, processor, events, clock, waiter, withTasks, log, std::move(options)};
    }

    /// Runs a worker on these transports until they are empty.
    void consume(WorkerOptions options) {
        options.stopWhenEmpty = true;
        makeWorker(std::move(options), tasks).run();
    }

    Journal journal;
    std::function<void(int)> onPing = [](int) {};
    TransportRegistry transports;
    DirectUnitOfWork unitOfWork;
    SilentUnitOfWorkListener listener;
    FakeClock clock;
    FakeWaiter waiter;
    FakeBackgroundTasks tasks;
    RecordingLog log;
    ShortNames names;
    HandlerRegistry handlers;
    Hooks<HandlerCall> hooks;
    MessageBus bus{
        "event.bus",
        {std::make_shared<RestoreOriginalReceiver>(transports),
         std::make_shared<HandleEvent>(handlers, BoundUnitOfWork{unitOfWork, listener}, hooks, names, log, false)}};
    MessageBus otherBus{"other.bus"};
    RoutableMessageBus buses{{&bus, &otherBus}, bus};
    FailureHandling failures{transports, {unitOfWork, listener}, clock};
    BatchHandling batches{{unitOfWork, listener}, hooks, names, log};
    MessageProcessor processor{buses, failures, batches};
    WorkerEvents events;
};

} // namespace missive::test
