#pragma once

#include <Application/Missive/Bus/RoutableMessageBus.hpp>
#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Failure/FailureHandling.hpp>
#include <Application/Missive/Worker/BatchHandling.hpp>
#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Domain/Missive/Envelope.hpp>

#include <exception>

namespace missive {

/// Deals with one received message: has it handled, and settles what becomes of it when that fails. Safe to use from
/// any thread.
class MessageProcessor {
public:
    enum class Outcome {
        /// Handled; the caller acknowledges.
        Handled,
        /// Handled, and acknowledged in the last handler's transaction.
        Acknowledged,
        /// Failed; what becomes of it is done.
        Failed,
    };

    MessageProcessor(const RoutableMessageBus& buses, FailureHandling& failures, const BatchHandling& batches) noexcept
        : buses_{buses}, failures_{failures}, batches_{batches} {}

    /// With a `failure` the message is not handled: that is what its handling ended with. Throws TransportError when a
    /// failure cannot be settled; the message is then still claimed.
    Outcome process(const TransportRegistry::Entry& from, const Envelope& received, WorkerEvents& events,
                    const MessageBus* onBus = nullptr, const std::exception_ptr& failure = nullptr) const;

    /// The message as it is handled, of which listeners are told; `process` does this unless it was done before.
    Envelope begin(const TransportRegistry::Entry& from, const Envelope& received, WorkerEvents& events) const;

    /// The batch handler that is to handle this message together with others, or null. What was in the hands of a
    /// worker that died, or in a failure transport, is handled alone.
    const HandlerDescriptor* batchHandlerFor(const TransportRegistry::Entry& from, const Envelope& received,
                                             const MessageBus* onBus) const;

    const BatchHandling& batches() const noexcept { return batches_; }

private:
    const RoutableMessageBus& buses_;
    FailureHandling& failures_;
    const BatchHandling& batches_;
};

} // namespace missive
