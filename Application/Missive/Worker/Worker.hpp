#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Worker/ConsumedTransport.hpp>
#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Application/Missive/Worker/FetchSize.hpp>
#include <Application/Missive/Worker/MessageBatches.hpp>
#include <Application/Missive/Worker/MessageBudget.hpp>
#include <Application/Missive/Worker/MessageProcessor.hpp>
#include <Application/Missive/Worker/WorkerOptions.hpp>
#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/Waiter.hpp>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <exception>
#include <mutex>
#include <span>
#include <string>

namespace missive {

/// Consumes transports until it is told to stop.
///
/// The first transport that has messages is served, then the round begins again at the first: the order is a strict
/// priority. Handled messages are acknowledged after handling, those of one fetch together; what was claimed and not
/// begun when the worker stops, or could not be settled, is given back. An idle worker sleeps until a transport wakes
/// it.
///
/// What a batch handler is to handle waits, claimed, until a batch is full, its first message has waited long enough, a
/// worker that ends when it is empty finds nothing else, or the worker stops: each thread looks between two messages.
class Worker {
public:
    /// Throws std::invalid_argument for an unknown transport, bus or queue choice. Everything must outlive the worker.
    Worker(const TransportRegistry& transports, const RoutableMessageBus& buses, const MessageProcessor& processor,
           WorkerEvents& events, Clock& clock, Waiter& waiter, BackgroundTasks& tasks, Log& log, WorkerOptions options);
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Returns when the worker has stopped. A transport that never worked, or fails while the worker is to end when it
    /// is empty, ends all threads with its TransportError, thrown here; one that worked before is logged and left
    /// out for `sleep`, while the others are served, and messages that could not be settled are given back. Call it
    /// once.
    void run();

    /// Ends the worker after the messages in work. Safe to call from any thread and from listeners.
    void stop() noexcept;

private:
    /// What a thread of the worker keeps to itself.
    struct Thread {
        FetchSize fetchSize;
        MessageBatches batches;
    };

    void loop();
    void serveUntilStopped(Thread& thread);
    void untilFailure(FunctionRef<void()> work);
    bool serveFirst(Thread& thread);
    bool serve(ConsumedTransport& source, Thread& thread);
    bool handle(ConsumedTransport& source, const Envelope& envelope, Thread& thread);
    bool handleBatches(Thread& thread, std::chrono::nanoseconds dueBy);
    void handleBatch(const MessageBatches::Batch& batch, Thread& thread);
    BatchAttempt attemptTogether(const MessageBatches::Batch& batch);
    void tellOfFailure(const MessageBatches::Batch& batch, const std::string& error);
    bool process(const ConsumedTransport& source, const Envelope& envelope, const std::exception_ptr& failure);
    bool attempt(ConsumedTransport& source, FunctionRef<void()> work);
    void waitForMessages(const Thread& thread);
    bool isStopping() const noexcept { return stopping_.load(std::memory_order_relaxed); }
    bool goesOn() const noexcept { return !isStopping() && !events_.failed(); }
    bool deadlineReached() const;

    const MessageProcessor& processor_;
    WorkerEvents& events_;
    Clock& clock_;
    Waiter& waiter_;
    BackgroundTasks& tasks_;
    Log& log_;
    const WorkerOptions options_;
    const MessageBus* bus_ = nullptr;
    std::deque<ConsumedTransport> transports_;
    MessageBudget budget_;
    std::chrono::nanoseconds startedAt_{0};
    std::atomic<bool> stopping_{false};
    /// Claims that are being served and batches that wait.
    std::atomic<int> inWork_{0};
    /// How many claims were dealt with: an empty look says "nothing left" only if this stood still meanwhile, since
    /// handling a message may send another.
    std::atomic<std::uint64_t> served_{0};
    std::mutex failureMutex_;
    std::exception_ptr failure_;
};

} // namespace missive
