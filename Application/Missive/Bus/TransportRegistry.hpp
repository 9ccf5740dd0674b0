#pragma once

#include <Domain/Missive/AnyStamp.hpp>
#include <Domain/Missive/Port/RetryPolicy.hpp>
#include <Domain/Missive/Transport.hpp>

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// The application's transports in the order of the configuration, with what happens to messages that fail on them.
/// Filled while the application is wired, afterwards only read.
class TransportRegistry {
public:
    struct Entry {
        Transport transport;
        /// Null: failed messages are not tried again.
        std::shared_ptr<RetryPolicy> retryPolicy{};
        /// Empty: failed messages are logged and dropped.
        std::string failureTransport{};
        /// The transport in which events for this one wait until it has confirmed them; empty: none.
        std::string outbox{};
        /// No message is tried a second time, so each is claimed alone: one that kills the process takes no other with
        /// it.
        bool triesOnce = false;
        /// Of what comes from it and of what is sent to it, made by `add`.
        AnyStamp receivedStamp{};
        AnyStamp sentStamp{};
    };

    /// A transport of the configuration that this process cannot use, such as one only PHP can read.
    struct Unusable {
        std::string name;
        /// Sentences.
        std::string reason;
        std::string remedy;
    };

    /// Entries keep their place in memory. Throws std::logic_error for a name that is taken.
    const Entry& add(Entry entry);

    const Entry* find(std::string_view name) const noexcept;

    /// Throws std::invalid_argument that says why the transport cannot be used, or lists the known names.
    const Entry& get(std::string_view name) const;

    /// It is not among the entries.
    void addUnusable(Unusable transport);
    const std::deque<Unusable>& unusable() const noexcept { return unusable_; }

    /// Throws std::invalid_argument with the reason where the transport of this name cannot be used.
    void requireUsable(std::string_view name) const;

    const std::deque<Entry>& all() const noexcept { return entries_; }

    /// A transport with the power of OutboxTable, configured or not: there may lie outboxes of transports that are not
    /// configured any more.
    void addOutboxTable(Transport transport) { outboxTables_.push_back(std::move(transport)); }
    const std::vector<Transport>& outboxTables() const noexcept { return outboxTables_; }

    /// Whether it is the outbox of a transport, or one in whose table outboxes lie: relays empty them.
    bool isOutbox(std::string_view name) const noexcept;

    /// Whether messages that fail on another transport, or on this one itself, are kept here.
    bool isFailureTransport(std::string_view name) const noexcept;

    /// The names of the transports that can be consumed. Outboxes are not among them: relays empty them.
    std::vector<std::string> receiverNames() const;

private:
    std::deque<Entry> entries_;
    std::deque<Unusable> unusable_;
    std::vector<Transport> outboxTables_;
};

} // namespace missive
