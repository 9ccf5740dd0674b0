#pragma once

#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/Transport.hpp>

#include <chrono>
#include <mutex>
#include <span>
#include <utility>
#include <vector>

namespace missive {

/// Claimed messages of one transport that could neither be acknowledged nor sent on. They are given back, so that their
/// claims do not run out and count as failed tries: at once where a claim lasts as long as its connection, else after a
/// pause well within the lease, so that others come first. What cannot be given back is kept for the next time.
/// Safe to use from any thread.
class UnsettledMessages {
public:
    using Elapsed = std::chrono::nanoseconds;

    explicit UnsettledMessages(const Transport& transport);

    /// Throws what the transport throws; nothing is forgotten.
    void add(std::span<const Envelope> envelopes, Elapsed now);

    /// Gives back what has waited long enough, or everything. Throws as `add` does.
    void giveBackDue(Elapsed now);
    void giveBackAll() { giveBackDue(Elapsed::max()); }

private:
    const Transport& transport_;
    Elapsed pause_;
    std::mutex mutex_;
    /// With the time from which they may be given back, the earliest first.
    std::vector<std::pair<Elapsed, Envelope>> kept_;
};

} // namespace missive
