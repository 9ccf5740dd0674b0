#pragma once

#include <Application/Missive/Bus/HandlerDescriptor.hpp>
#include <Application/Missive/Worker/ConsumedTransport.hpp>
#include <Application/Missive/Worker/LeaseRenewal.hpp>
#include <Domain/Missive/Envelope.hpp>

#include <atomic>
#include <chrono>
#include <list>
#include <optional>
#include <vector>

namespace missive {

/// Claimed messages that wait for a batch handler in a thread of a worker: those of each transport and handler apart,
/// and those that were sent again apart from the others, whose batches they do not spoil. Their claims are renewed
/// meanwhile.
class MessageBatches {
public:
    using Elapsed = std::chrono::nanoseconds;

    /// What waits for one handler; at least one message, none after the handler's `size`.
    struct Batch {
        Batch(ConsumedTransport& source, const HandlerDescriptor& waitedFor, const Envelope& first, Elapsed now,
              std::atomic<int>& inWork);
        ~Batch() { --inWork_; }
        Batch(const Batch&) = delete;
        Batch& operator=(const Batch&) = delete;

        ConsumedTransport& from;
        const HandlerDescriptor& handler;
        Elapsed dueAt;
        /// Stays in its place while it grows.
        std::vector<Envelope> envelopes;
        LeaseRenewal::Hold hold;

    private:
        std::atomic<int>& inWork_;
    };

    using Batches = std::list<Batch>;

    /// `inWork` counts batches as long as they exist, and must outlive them.
    explicit MessageBatches(std::atomic<int>& inWork) noexcept : inWork_{inWork} {}

    void add(ConsumedTransport& from, const HandlerDescriptor& handler, const Envelope& envelope, Elapsed now);

    /// Takes out one that is full or due by then; none where there is none.
    Batches takeNext(Elapsed dueBy);

    /// When the next one is due, if any waits.
    std::optional<Elapsed> nextDue() const noexcept;

private:
    Batches waiting_;
    std::atomic<int>& inWork_;
};

} // namespace missive
