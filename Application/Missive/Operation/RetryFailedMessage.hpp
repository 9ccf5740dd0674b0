#pragma once

#include <Application/Missive/Bus/TransportRegistry.hpp>
#include <Application/Missive/Failure/FailedMessage.hpp>
#include <Application/Missive/Operation/RetriedMessageView.hpp>
#include <Application/Missive/Worker/Event/WorkerEvents.hpp>
#include <Application/Missive/Worker/LeaseRenewal.hpp>
#include <Application/Missive/Worker/MessageProcessor.hpp>
#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/Listable.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/MessageNames.hpp>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace missive {

/// Handles messages of a failure transport in this process, as a worker would: on the bus they were meant for, as if
/// received from the transport they failed on, their claims renewed meanwhile. One thread at a time.
class RetryFailedMessage {
public:
    /// What it works with; everything must outlive it.
    struct Parts {
        const MessageProcessor& processor;
        BackgroundTasks& tasks;
        const MessageNames& names;
        Log& log;
        /// Hides secrets in the text of an error.
        std::function<std::string(std::string_view)> redacted;
    };

    /// `keepalive` zero renews every third of the transport's lease. The entry, whose transport must be Listable, must
    /// outlive it.
    RetryFailedMessage(const Parts& parts, const TransportRegistry::Entry& from, std::chrono::milliseconds keepalive);

    /// Handles and acknowledges the message of this identifier; one that fails again follows the retry policy of the
    /// failure transport. Throws what the transports throw; the message then stays claimed until its lease runs out.
    RetriedMessageView retry(const std::string& id);

private:
    RetriedMessageView failedAgain(const std::string& id, const FailedMessage& failed) const;

    const MessageProcessor& processor_;
    std::function<std::string(std::string_view)> redacted_;
    const TransportRegistry::Entry& from_;
    Listable& listable_;
    WorkerEvents events_;
    LeaseRenewal leases_;
    std::optional<FailedMessage> failed_;
};

} // namespace missive
