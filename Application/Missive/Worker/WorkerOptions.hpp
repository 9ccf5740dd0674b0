#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace missive {

/// How a worker runs.
struct WorkerOptions {
    /// The transports to consume; the order is their priority.
    std::vector<std::string> transportNames;
    /// Only these queues; every transport must be able to choose.
    std::vector<std::string> queues;
    /// How long an idle worker waits at most before it looks again; transports that can wake it do so at once.
    std::chrono::milliseconds sleep{1000};
    /// The most messages claimed at a time. Fewer are claimed while handlers are slow; see FetchSize.
    std::size_t fetchSize = 100;
    /// The most messages that are handled, whatever becomes of them, by all threads together.
    std::optional<std::size_t> messageLimit{};
    /// Threads that handle messages.
    std::size_t concurrency = 1;
    /// Ends when the transports have nothing that is due.
    bool stopWhenEmpty = false;
    /// Asked when the transports have nothing that is due; true when it brought them something. May be empty.
    std::function<bool()> lookElsewhere{};
    /// Every message goes to this bus, whatever its stamp says.
    std::string busName;
    /// How often claims are renewed; zero for a third of each transport's lease.
    std::chrono::milliseconds keepalive{0};
    std::optional<std::chrono::milliseconds> timeLimit;
};

} // namespace missive
