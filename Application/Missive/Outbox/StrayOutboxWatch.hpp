#pragma once

#include <Application/Missive/Outbox/StrayOutbox.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Log.hpp>

#include <chrono>
#include <set>
#include <string>
#include <vector>

namespace missive {

/// Looks at once and then every minute whether messages wait in outboxes that are none of today's configuration, and
/// tells of each once. First of all it gives those that lie in a queue for several transports to the outbox of each.
/// Not thread-safe; what it refers to must outlive it.
class StrayOutboxWatch {
public:
    StrayOutboxWatch(const TransportRegistry& transports, Clock& clock, Log& log) noexcept
        : transports_{transports}, clock_{clock}, log_{log} {}

    /// How long is left until the next look.
    std::chrono::milliseconds left() const;

    /// Returns those found for the first time whose transports can be sent to. A database that is away is logged.
    std::vector<TransportOutbox> look();

private:
    void sortOut();
    void tell(const StrayOutbox& stray);

    const TransportRegistry& transports_;
    Clock& clock_;
    Log& log_;
    std::chrono::nanoseconds nextLook_{0};
    bool sortedOut_ = false;
    std::set<std::string> told_;
};

} // namespace missive
