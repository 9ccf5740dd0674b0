#include <Application/Missive/Worker/ConsumedTransport.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Application/Missive/Worker/HandledMessages.hpp>
#include <Domain/Missive/Port/QueueSelectable.hpp>
#include <Domain/Missive/Port/WakeSource.hpp>

#include <algorithm>
#include <exception>
#include <stdexcept>

namespace missive {

namespace {

const TransportRegistry::Entry& consumable(const TransportRegistry::Entry& entry, const WorkerOptions& options) {
    const auto& transport = entry.transport;
    if (transport.receiver == nullptr) {
        throw std::invalid_argument{"The transport \"" + transport.name +
                                    "\" cannot be consumed: it handles messages at once."};
    }
    if (!options.queues.empty() && transport.power<QueueSelectable>() == nullptr) {
        throw std::invalid_argument{"The transport \"" + transport.name +
                                    "\" has no queues to choose from: leave out the option --queues."};
    }
    return entry;
}

std::optional<int> descriptorOf(const Transport& transport) {
    const auto* source = transport.power<WakeSource>();
    return source == nullptr ? std::nullopt : std::optional{source->descriptor()};
}

} // namespace

ConsumedTransport::ConsumedTransport(const TransportRegistry::Entry& entry, const WorkerOptions& options,
                                     WorkerEvents& events, Clock& clock, BackgroundTasks& tasks, Log& log)
    : entry_{consumable(entry, options)}, options_{options}, events_{events}, clock_{clock}, log_{log},
      leases_{tasks, log, entry.transport, options.keepalive}, unsettled_{entry.transport},
      wakeDescriptor_{descriptorOf(entry.transport)} {}

bool ConsumedTransport::mayTry() {
    auto at = triesAgainAt_.load(std::memory_order_relaxed);
    if (at.count() == 0) {
        return true;
    }
    const auto now = clock_.elapsed();
    return now >= at && triesAgainAt_.compare_exchange_strong(at, now + options_.sleep);
}

std::vector<Envelope> ConsumedTransport::receive(std::size_t most) {
    const auto& transport = entry_.transport;
    unsettled_.giveBackDue(clock_.elapsed());
    if (auto* source = transport.power<WakeSource>()) {
        source->drain();
    }
    auto envelopes = options_.queues.empty() ? transport.receiver->receive(most)
                                             : transport.power<QueueSelectable>()->receiveFrom(options_.queues, most);
    worked_.store(true, std::memory_order_relaxed);
    triesAgainAt_.store({}, std::memory_order_relaxed);
    if (!envelopes.empty()) {
        events_.emit(WorkerMessagesFetched{name(), envelopes});
    }
    return envelopes;
}

void ConsumedTransport::work(std::span<const Envelope> envelopes, FunctionRef<bool(const Envelope&)> handle,
                             FunctionRef<bool()> goesOn) {
    const LeaseRenewal::Hold hold{leases_, envelopes};
    HandledMessages handled{envelopes};
    std::size_t begun = 0;
    try {
        for (; begun < envelopes.size() && goesOn(); ++begun) {
            if (handle(envelopes[begun])) {
                handled.add(begun);
            }
        }
    } catch (...) {
        settleAfterError(handled.all(), envelopes.subspan(begun));
        throw;
    }
    settle(handled.all(), envelopes.subspan(begun));
}

void ConsumedTransport::leaveOut(const std::string& what, const TransportError& error) {
    if (options_.stopWhenEmpty || !worked_.load(std::memory_order_relaxed)) {
        throw;
    }
    triesAgainAt_.store(clock_.elapsed() + options_.sleep, std::memory_order_relaxed);
    log_.write(LogLevel::Error, what + error.what(), {{"transport", name()}, {"error", error.what()}});
}

void ConsumedTransport::giveBackAll() {
    attempt([this] { unsettled_.giveBackAll(); });
}

void ConsumedTransport::giveBack(std::span<const Envelope> envelopes) {
    attempt([&] { settle({}, envelopes); });
}

std::chrono::nanoseconds ConsumedTransport::leftOut() const {
    const auto at = triesAgainAt_.load(std::memory_order_relaxed);
    return at.count() == 0 ? at : std::max(at - clock_.elapsed(), std::chrono::nanoseconds{0});
}

void ConsumedTransport::settle(std::span<const Envelope> handled, std::span<const Envelope> notBegun) {
    std::exception_ptr error;
    try {
        acknowledge(handled);
    } catch (...) {
        error = std::current_exception();
        keep(handled);
    }
    try {
        if (!notBegun.empty()) {
            entry_.transport.receiver->release(notBegun);
        }
    } catch (...) {
        error = error == nullptr ? std::current_exception() : error;
        keep(notBegun);
    }
    if (error != nullptr) {
        std::rethrow_exception(error);
    }
}

/// The first of what is left is the message at which the error came.
void ConsumedTransport::settleAfterError(std::span<const Envelope> handled, std::span<const Envelope> left) {
    const auto first = std::min<std::size_t>(left.size(), 1);
    attempt([&] { settle(handled, left.subspan(first)); });
    keep(left.first(first));
}

void ConsumedTransport::keep(std::span<const Envelope> unsettled) {
    attempt([&] { unsettled_.add(unsettled, clock_.elapsed()); });
}

void ConsumedTransport::attempt(FunctionRef<void()> settling) {
    try {
        settling();
    } catch (...) {
        const auto error = errorText(std::current_exception());
        log_.write(LogLevel::Error, "What was received from \"" + name() + "\" could not be settled: " + error,
                   {{"transport", name()}, {"error", error}});
    }
}

void ConsumedTransport::acknowledge(std::span<const Envelope> handled) {
    if (handled.empty()) {
        return;
    }
    const auto stale = entry_.transport.receiver->acknowledge(handled);
    if (stale > 0) {
        log_.write(LogLevel::Warning,
                   std::to_string(stale) + " messages of \"" + name() +
                       "\" were acknowledged after their claim had run out; another worker may have handled them too.",
                   {{"transport", name()}, {"stale", std::to_string(stale)}});
    }
    events_.emit(WorkerMessagesSettled{name(), handled, stale});
}

} // namespace missive
