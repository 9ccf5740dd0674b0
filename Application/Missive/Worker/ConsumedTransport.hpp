#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Application/Missive/Worker/LeaseRenewal.hpp>
#include <Application/Missive/Worker/UnsettledMessages.hpp>
#include <Application/Missive/Worker/WorkerOptions.hpp>
#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/TransportError.hpp>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace missive {

/// A transport as a worker consumes it: whether it works, what it has claimed there, and what could not be settled.
/// Safe to use from any thread.
class ConsumedTransport {
public:
    /// Throws std::invalid_argument where the transport cannot be consumed with these options. Everything must outlive
    /// it.
    ConsumedTransport(const TransportRegistry::Entry& entry, const WorkerOptions& options, WorkerEvents& events,
                      Clock& clock, BackgroundTasks& tasks, Log& log);

    const TransportRegistry::Entry& entry() const noexcept { return entry_; }
    const std::string& name() const noexcept { return entry_.transport.name; }
    LeaseRenewal& leases() noexcept { return leases_; }

    /// Whether it works, or is to be tried again by now: of several threads one tries it, the others go on without it.
    bool mayTry();

    /// Claims messages, and gives back those that wait for that. Throws TransportError.
    std::vector<Envelope> receive(std::size_t most);

    /// Handles claimed messages one by one while `goesOn`, and settles them: those for which `handle` says true are
    /// acknowledged together, those that were not begun are given back. The one at which `handle` throws is given back
    /// too, what it throws is thrown on. Throws TransportError; what could not be settled comes again.
    void work(std::span<const Envelope> envelopes, FunctionRef<bool(const Envelope&)> handle,
              FunctionRef<bool()> goesOn);

    /// Leaves it out for a while because of this error, which is logged after `what`; throws it again where the
    /// transport never worked, or the worker is to end when it is empty.
    void leaveOut(const std::string& what, const TransportError& error);

    /// Gives back everything that waits for that. Errors are logged.
    void giveBackAll();
    void giveBack(std::span<const Envelope> envelopes);

    /// How long it is left out from now on; zero when it is not.
    std::chrono::nanoseconds leftOut() const;

    /// What wakes an idle worker, where it can.
    std::optional<int> wakeDescriptor() const noexcept { return wakeDescriptor_; }

private:
    void settle(std::span<const Envelope> handled, std::span<const Envelope> notBegun);
    void settleAfterError(std::span<const Envelope> handled, std::span<const Envelope> left);
    void keep(std::span<const Envelope> unsettled);
    void attempt(FunctionRef<void()> settling);
    void acknowledge(std::span<const Envelope> handled);

    const TransportRegistry::Entry& entry_;
    const WorkerOptions& options_;
    WorkerEvents& events_;
    Clock& clock_;
    Log& log_;
    LeaseRenewal leases_;
    UnsettledMessages unsettled_;
    std::optional<int> wakeDescriptor_;
    std::atomic<bool> worked_{false};
    /// Zero unless it failed.
    std::atomic<std::chrono::nanoseconds> triesAgainAt_{};
};

} // namespace missive
