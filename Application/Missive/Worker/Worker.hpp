#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Application/Missive/Worker/FetchSize.hpp>
#include <Application/Missive/Worker/LeaseRenewal.hpp>
#include <Application/Missive/Worker/MessageBudget.hpp>
#include <Application/Missive/Worker/MessageProcessor.hpp>
#include <Application/Missive/Worker/UnsettledMessages.hpp>
#include <Application/Missive/Worker/WorkerOptions.hpp>
#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/Waiter.hpp>
#include <Domain/Missive/TransportError.hpp>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace missive {

/// Consumes transports until it is told to stop.
///
/// The first transport that has messages is served, then the round begins again at the first: the order is a strict
/// priority. Handled messages are acknowledged after handling, those of one fetch together; what was claimed and not
/// begun when the worker stops, or could not be settled, is given back. An idle worker sleeps until a transport wakes
/// it.
class Worker {
public:
    /// Throws std::invalid_argument for an unknown transport, bus or queue choice. Everything must outlive the worker.
    Worker(const TransportRegistry& transports, const RoutableMessageBus& buses, const MessageProcessor& processor,
           WorkerEvents& events, Clock& clock, Waiter& waiter, BackgroundTasks& tasks, Log& log, WorkerOptions options);

    /// Returns when the worker has stopped. A transport that never worked, or fails while the worker is to end when it
    /// is empty, ends all threads with its TransportError, thrown here; one that worked before is logged and left
    /// out for `sleep`, while the others are served, and messages that could not be settled are given back. Call it
    /// once.
    void run();

    /// Ends the worker after the messages in work. Safe to call from any thread and from listeners.
    void stop() noexcept;

private:
    void loop();
    void untilFailure(FunctionRef<void()> work);
    bool serveFirst(FetchSize& fetchSize);
    bool serve(std::size_t source, FetchSize& fetchSize);
    bool mayTry(std::size_t source);
    void surviveErrorOf(std::size_t source, const std::string& what, const TransportError& error);
    std::vector<Envelope> receive(const Transport& transport, std::size_t most) const;
    void handleAll(std::size_t source, std::span<const Envelope> envelopes, MessageBudget::Share& share);
    void settle(std::size_t source, std::span<const Envelope> handled, std::span<const Envelope> notBegun);
    void settleAfterError(std::size_t source, std::span<const Envelope> handled, std::span<const Envelope> left);
    void keep(std::size_t source, std::span<const Envelope> unsettled);
    void attempt(std::size_t source, FunctionRef<void()> settling);
    void acknowledge(const Transport& transport, std::span<const Envelope> handled) const;
    void waitForMessages();
    bool isStopping() const noexcept { return stopping_.load(std::memory_order_relaxed); }
    bool deadlineReached() const;

    std::vector<const TransportRegistry::Entry*> entries_;
    /// Which of them have worked.
    std::vector<std::atomic<bool>> worked_;
    /// When those that failed are tried again; zero for the others.
    std::vector<std::atomic<std::chrono::nanoseconds>> triesAgainAt_;
    const MessageProcessor& processor_;
    WorkerEvents& events_;
    Clock& clock_;
    Waiter& waiter_;
    BackgroundTasks& tasks_;
    Log& log_;
    WorkerOptions options_;
    const MessageBus* bus_ = nullptr;
    /// Of each transport.
    std::deque<LeaseRenewal> leases_;
    std::deque<UnsettledMessages> unsettled_;
    MessageBudget budget_;
    /// Of each transport that has one.
    std::vector<std::optional<int>> wakeDescriptors_;
    std::chrono::nanoseconds startedAt_{0};
    std::atomic<bool> stopping_{false};
    std::atomic<int> inWork_{0};
    /// How many claims were dealt with: an empty look says "nothing left" only if this stood still meanwhile, since
    /// handling a message may send another.
    std::atomic<std::uint64_t> served_{0};
    std::mutex failureMutex_;
    std::exception_ptr failure_;
};

} // namespace missive
