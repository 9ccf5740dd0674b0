#include <Application/Missive/Worker/Worker.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Domain/Missive/Port/QueueSelectable.hpp>
#include <Domain/Missive/Port/WakeSource.hpp>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

namespace missive {

namespace {

std::vector<const TransportRegistry::Entry*> resolve(const TransportRegistry& transports,
                                                     const WorkerOptions& options) {
    std::vector<const TransportRegistry::Entry*> entries;
    for (const auto& name : options.transportNames) {
        const auto& entry = transports.get(name);
        if (entry.transport.receiver == nullptr) {
            throw std::invalid_argument{"The transport \"" + name +
                                        "\" cannot be consumed: it handles messages at once."};
        }
        if (!options.queues.empty() && entry.transport.power<QueueSelectable>() == nullptr) {
            throw std::invalid_argument{"The transport \"" + name +
                                        "\" has no queues to choose from: leave out the option --queues."};
        }
        entries.push_back(&entry);
    }
    return entries;
}

const MessageBus* resolveBus(const RoutableMessageBus& buses, const std::string& name) {
    const auto* bus = name.empty() ? nullptr : buses.find(name);
    if (bus == nullptr && !name.empty()) {
        throw std::invalid_argument{"The bus \"" + name + "\" does not exist."};
    }
    return bus;
}

} // namespace

Worker::Worker(const TransportRegistry& transports, const RoutableMessageBus& buses, const MessageProcessor& processor,
               WorkerEvents& events, Clock& clock, Waiter& waiter, BackgroundTasks& tasks, Log& log,
               WorkerOptions options)
    : entries_{resolve(transports, options)}, worked_(entries_.size()), triesAgainAt_(entries_.size()),
      processor_{processor}, events_{events}, clock_{clock}, waiter_{waiter}, tasks_{tasks}, log_{log},
      options_{std::move(options)}, bus_{resolveBus(buses, options_.busName)}, budget_{options_.messageLimit} {
    for (const auto* entry : entries_) {
        const auto* source = entry->transport.power<WakeSource>();
        leases_.emplace_back(tasks, log, entry->transport, options_.keepalive);
        unsettled_.emplace_back(entry->transport);
        wakeDescriptors_.push_back(source == nullptr ? std::nullopt : std::optional{source->descriptor()});
    }
}

void Worker::run() {
    startedAt_ = clock_.elapsed();
    events_.emit(WorkerStarted{options_.transportNames});
    {
        std::vector<std::unique_ptr<BackgroundTask>> threads;
        untilFailure([&] {
            for (std::size_t i = 1; i < options_.concurrency; ++i) {
                threads.push_back(tasks_.start([this] { untilFailure([this] { loop(); }); }));
            }
            loop();
        });
    }
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        attempt(i, [&] { unsettled_[i].giveBackAll(); });
    }
    if (failure_ != nullptr) {
        std::rethrow_exception(failure_);
    }
    events_.emit(WorkerStopped{});
}

void Worker::stop() noexcept {
    stopping_.store(true, std::memory_order_relaxed);
    waiter_.interrupt();
}

void Worker::untilFailure(FunctionRef<void()> work) {
    try {
        work();
    } catch (...) {
        const std::lock_guard lock{failureMutex_};
        if (failure_ == nullptr) {
            failure_ = std::current_exception();
        }
        stop();
    }
}

void Worker::loop() {
    FetchSize fetchSize{options_.fetchSize};
    while (!isStopping()) {
        if (deadlineReached()) {
            log_.write(LogLevel::Info, "Worker stopped due to time limit reached.", {});
            stop();
            break;
        }
        const auto servedBefore = served_.load();
        if (serveFirst(fetchSize)) {
            continue;
        }
        if (options_.stopWhenEmpty && inWork_.load() == 0 && served_.load() == servedBefore) {
            stop();
            break;
        }
        events_.emit(WorkerRunning{true});
        if (!isStopping()) {
            waitForMessages();
        }
    }
}

bool Worker::serveFirst(FetchSize& fetchSize) {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (mayTry(i) && serve(i, fetchSize)) {
            return true;
        }
    }
    return options_.lookElsewhere && options_.lookElsewhere();
}

bool Worker::serve(std::size_t source, FetchSize& fetchSize) {
    const auto& entry = *entries_[source];
    MessageBudget::Share share{budget_, entry.triesOnce ? 1 : fetchSize.next()};
    if (share.left() == 0) {
        return false;
    }
    ++inWork_;
    struct Leave {
        std::atomic<int>& count;
        ~Leave() { --count; }
    } leave{inWork_};
    std::vector<Envelope> envelopes;
    try {
        unsettled_[source].giveBackDue(clock_.elapsed());
        envelopes = receive(entry.transport, share.left());
    } catch (const TransportError& error) {
        surviveErrorOf(source, "The transport \"" + entry.transport.name + "\" fails and is tried again: ", error);
        return false;
    }
    worked_[source].store(true, std::memory_order_relaxed);
    triesAgainAt_[source].store({}, std::memory_order_relaxed);
    if (envelopes.empty()) {
        return false;
    }
    const auto started = clock_.elapsed();
    try {
        handleAll(source, envelopes, share);
    } catch (const TransportError& error) {
        surviveErrorOf(source,
                       "What came from the transport \"" + entry.transport.name +
                           "\" could not be settled and comes again: ",
                       error);
        return false;
    }
    fetchSize.handled(envelopes.size(), clock_.elapsed() - started);
    ++served_;
    return true;
}

/// Of several threads one tries a transport that failed; the others go on without it.
bool Worker::mayTry(std::size_t source) {
    auto at = triesAgainAt_[source].load(std::memory_order_relaxed);
    if (at.count() == 0) {
        return true;
    }
    const auto now = clock_.elapsed();
    return now >= at && triesAgainAt_[source].compare_exchange_strong(at, now + options_.sleep);
}

void Worker::surviveErrorOf(std::size_t source, const std::string& what, const TransportError& error) {
    if (options_.stopWhenEmpty || !worked_[source].load(std::memory_order_relaxed)) {
        throw;
    }
    triesAgainAt_[source].store(clock_.elapsed() + options_.sleep, std::memory_order_relaxed);
    log_.write(LogLevel::Error, what + error.what(),
               {{"transport", entries_[source]->transport.name}, {"error", error.what()}});
}

std::vector<Envelope> Worker::receive(const Transport& transport, std::size_t most) const {
    if (auto* source = transport.power<WakeSource>()) {
        source->drain();
    }
    if (!options_.queues.empty()) {
        return transport.power<QueueSelectable>()->receiveFrom(options_.queues, most);
    }
    return transport.receiver->receive(most);
}

void Worker::handleAll(std::size_t source, std::span<const Envelope> envelopes, MessageBudget::Share& share) {
    const auto& entry = *entries_[source];
    const LeaseRenewal::Hold hold{leases_[source], envelopes};
    std::vector<Envelope> handled;
    auto left = envelopes;
    try {
        while (!left.empty() && !isStopping()) {
            if (processor_.process(entry, left.front(), events_, bus_) == MessageProcessor::Outcome::Handled) {
                handled.push_back(left.front());
            }
            left = left.subspan(1);
            share.useOne();
            events_.emit(WorkerRunning{false});
        }
    } catch (...) {
        settleAfterError(source, handled, left);
        throw;
    }
    settle(source, handled, left);
}

void Worker::settle(std::size_t source, std::span<const Envelope> handled, std::span<const Envelope> notBegun) {
    const auto& transport = entries_[source]->transport;
    std::exception_ptr error;
    try {
        acknowledge(transport, handled);
    } catch (...) {
        error = std::current_exception();
        keep(source, handled);
    }
    try {
        if (!notBegun.empty()) {
            transport.receiver->release(notBegun);
        }
    } catch (...) {
        error = error == nullptr ? std::current_exception() : error;
        keep(source, notBegun);
    }
    if (error != nullptr) {
        std::rethrow_exception(error);
    }
}

/// The first of what is left is the message at which the error came.
void Worker::settleAfterError(std::size_t source, std::span<const Envelope> handled, std::span<const Envelope> left) {
    const auto first = std::min<std::size_t>(left.size(), 1);
    attempt(source, [&] { settle(source, handled, left.subspan(first)); });
    keep(source, left.first(first));
}

void Worker::keep(std::size_t source, std::span<const Envelope> unsettled) {
    attempt(source, [&] { unsettled_[source].add(unsettled, clock_.elapsed()); });
}

void Worker::attempt(std::size_t source, FunctionRef<void()> settling) {
    try {
        settling();
    } catch (...) {
        const auto error = errorText(std::current_exception());
        const auto& name = entries_[source]->transport.name;
        log_.write(LogLevel::Error, "What was received from \"" + name + "\" could not be settled: " + error,
                   {{"transport", name}, {"error", error}});
    }
}

void Worker::acknowledge(const Transport& transport, std::span<const Envelope> handled) const {
    const auto stale = handled.empty() ? 0 : transport.receiver->acknowledge(handled);
    if (stale > 0) {
        log_.write(LogLevel::Warning,
                   std::to_string(stale) + " messages of \"" + transport.name +
                       "\" were acknowledged after their claim had run out; another worker may have handled them too.",
                   {{"transport", transport.name}, {"stale", std::to_string(stale)}});
    }
}

void Worker::waitForMessages() {
    constexpr std::chrono::milliseconds untilOthersAreDone{10};
    auto wait = options_.stopWhenEmpty ? std::min(options_.sleep, untilOthersAreDone) : options_.sleep;
    if (options_.timeLimit) {
        const auto left = *options_.timeLimit - (clock_.elapsed() - startedAt_);
        wait = std::clamp(std::chrono::ceil<std::chrono::milliseconds>(left), std::chrono::milliseconds{0}, wait);
    }
    std::vector<int> descriptors;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const auto left = triesAgainAt_[i].load(std::memory_order_relaxed) - clock_.elapsed();
        if (left.count() > 0) { // nobody drains its descriptor meanwhile
            wait = std::min(wait, std::chrono::ceil<std::chrono::milliseconds>(left));
        } else if (wakeDescriptors_[i]) {
            descriptors.push_back(*wakeDescriptors_[i]);
        }
    }
    waiter_.wait(descriptors, wait);
}

bool Worker::deadlineReached() const {
    return options_.timeLimit && clock_.elapsed() - startedAt_ >= *options_.timeLimit;
}

} // namespace missive
