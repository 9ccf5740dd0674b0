#include <UI/Missive/Messenger/FailedMessageRetry.hpp>

#include <Application/Missive/Worker/Listener/LogWorkerEvents.hpp>

#include <utility>

namespace missive {

FailedMessageRetry::FailedMessageRetry(const WorkerServices& services, const TransportRegistry::Entry& from,
                                       std::chrono::milliseconds keepalive)
    : services_{services}, from_{from}, leases_{services.tasks, services.log, from.transport, keepalive} {
    logWorkerEvents(events_, services.names, services.log);
    events_.onMessageFailed([this](const WorkerMessageFailed& event) { failed_.emplace(event.failed); });
}

std::optional<FailedMessage> FailedMessageRetry::retry(const Envelope& claimed) {
    failed_.reset();
    const LeaseRenewal::Hold hold{leases_, {&claimed, 1}};
    if (services_.processor.process(from_, claimed, events_) == MessageProcessor::Outcome::Handled) {
        from_.transport.receiver->acknowledge({&claimed, 1});
    }
    events_.rethrowFailure();
    return std::exchange(failed_, std::nullopt);
}

} // namespace missive
