#pragma once

#include <tests/Application/Missive/Worker/LeasedTransport.hpp>
#include <tests/Application/Missive/Worker/WorkerRig.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace missive::test {

/// A worker of the transport "async" with a batch handler of Pong, whose calls are journaled as `batch 1 2 3`.
struct BatchRig : WorkerRig {
    explicit BatchRig(BatchOptions options = {.size = 3, .wait = std::chrono::seconds{1}})
        : async{add<LeasedTransport>("async", 2)} {
        handlers.addBatch("write", [this](std::span<const Pong> pongs) { write(pongs); }, options);
        bus.use(
            {std::make_shared<RestoreOriginalReceiver>(transports),
             std::make_shared<HandleEvent>(handlers, BoundUnitOfWork{unitOfWork, listener}, hooks, names, log, false)},
            &handlers);
        events.onMessageHandled([this](const WorkerMessageHandled&) { ++handled; });
        events.onMessageFailed([this](const WorkerMessageFailed& event) { failed.push_back(event.failed); });
    }

    void write(std::span<const Pong> pongs) {
        std::string line = "batch";
        for (const auto& pong : pongs) {
            line += ' ' + std::to_string(pong.number);
        }
        journal.add(line);
        onWrite(pongs);
    }

    void deliver(int first, int last) {
        for (int i = first; i <= last; ++i) {
            async.deliver(delivered(Pong{i}, std::to_string(i)));
        }
    }

    /// Runs a worker until it waits for the `waits`th time, where it is stopped.
    void runUntilWait(int waits, const std::function<void(int)>& onWait) {
        auto worker = makeWorker(ofAsync, tasks);
        int count = 0;
        waiter.onWait = [&](std::span<const int>, std::chrono::milliseconds atMost) {
            waited.push_back(atMost);
            onWait(++count);
            if (count == waits) {
                worker.stop();
            }
        };
        worker.run();
    }

    std::vector<std::string> journaled(const std::string& begin) const {
        std::vector<std::string> found;
        for (const auto& entry : journal.entries()) {
            if (entry.starts_with(begin)) {
                found.push_back(entry);
            }
        }
        return found;
    }

    const WorkerOptions ofAsync{.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}};
    LeasedTransport& async;
    std::function<void(std::span<const Pong>)> onWrite = [](std::span<const Pong>) {};
    int handled = 0;
    std::vector<FailedMessage> failed;
    std::vector<std::chrono::milliseconds> waited;
};

} // namespace missive::test
