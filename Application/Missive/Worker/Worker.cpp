#include <Application/Missive/Worker/Worker.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace missive {

namespace {

/// By when every batch is due.
constexpr std::chrono::nanoseconds atOnce = std::chrono::nanoseconds::max();

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
    : processor_{processor}, events_{events}, clock_{clock}, waiter_{waiter}, tasks_{tasks}, log_{log},
      options_{std::move(options)}, bus_{resolveBus(buses, options_.busName)}, budget_{options_.messageLimit} {
    for (const auto& name : options_.transportNames) {
        transports_.emplace_back(transports.get(name), options_, events, clock, tasks, log);
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
    for (auto& transport : transports_) {
        transport.giveBackAll();
    }
    if (failure_ != nullptr) {
        std::rethrow_exception(failure_);
    }
    events_.emit(WorkerStopped{});
    events_.rethrowFailure();
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
    Thread thread{FetchSize{options_.fetchSize}, MessageBatches{inWork_}};
    try {
        serveUntilStopped(thread);
        events_.rethrowFailure();
        handleBatches(thread, atOnce);
        events_.rethrowFailure();
    } catch (...) {
        for (auto left = thread.batches.takeNext(atOnce); !left.empty(); left = thread.batches.takeNext(atOnce)) {
            left.front().from.giveBack(left.front().envelopes);
        }
        throw;
    }
}

void Worker::serveUntilStopped(Thread& thread) {
    while (goesOn()) {
        if (deadlineReached()) {
            log_.write(LogLevel::Info, "Worker stopped due to time limit reached.", {});
            stop();
            break;
        }
        const auto servedBefore = served_.load();
        const bool nothingJoins = options_.stopWhenEmpty || budget_.isSpent();
        if (serveFirst(thread) || (nothingJoins && handleBatches(thread, atOnce))) {
            continue;
        }
        if (options_.stopWhenEmpty && inWork_.load() == 0 && served_.load() == servedBefore) {
            stop();
            break;
        }
        events_.emit(WorkerRunning{true});
        if (goesOn()) {
            waitForMessages(thread);
        }
    }
}

bool Worker::serveFirst(Thread& thread) {
    if (handleBatches(thread, clock_.elapsed())) {
        return true;
    }
    for (auto& transport : transports_) {
        if (transport.mayTry() && serve(transport, thread)) {
            return true;
        }
    }
    return options_.lookElsewhere && options_.lookElsewhere();
}

bool Worker::serve(ConsumedTransport& source, Thread& thread) {
    MessageBudget::Share share{budget_, source.entry().triesOnce ? 1 : thread.fetchSize.next()};
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
        envelopes = source.receive(share.left());
    } catch (const TransportError& error) {
        source.leaveOut("The transport \"" + source.name() + "\" fails and is tried again: ", error);
        return false;
    }
    if (envelopes.empty()) {
        return false;
    }
    const auto started = clock_.elapsed();
    const auto handleNext = [&](const Envelope& envelope) {
        if (thread.batches.nextDue()) {
            handleBatches(thread, clock_.elapsed());
        }
        const bool isHandled = handle(source, envelope, thread);
        share.useOne();
        return isHandled;
    };
    if (!attempt(source, [&] { source.work(envelopes, handleNext, [this] { return goesOn(); }); })) {
        return false;
    }
    thread.fetchSize.handled(envelopes.size(), clock_.elapsed() - started);
    return true;
}

bool Worker::handle(ConsumedTransport& source, const Envelope& envelope, Thread& thread) {
    if (const auto* batchHandler = processor_.batchHandlerFor(source.entry(), envelope, bus_)) {
        const bool isBegun = envelope.last<ReceivedStamp>() != nullptr;
        thread.batches.add(source, *batchHandler,
                           isBegun ? envelope : processor_.begin(source.entry(), envelope, events_), clock_.elapsed());
        return false;
    }
    return process(source, envelope, nullptr);
}

bool Worker::handleBatches(Thread& thread, std::chrono::nanoseconds dueBy) {
    bool any = false;
    for (auto next = thread.batches.takeNext(dueBy); !next.empty(); next = thread.batches.takeNext(dueBy)) {
        handleBatch(next.front(), thread);
        any = true;
    }
    return any;
}

BatchAttempt Worker::attemptTogether(const MessageBatches::Batch& batch) {
    using Outcome = BatchAttempt::Outcome;
    try {
        const auto result = processor_.batches().handle(batch.handler, batch.envelopes, batch.from.name());
        if (result.error != nullptr && result.outcome == Outcome::Apart) {
            tellOfFailure(batch, errorText(result.error));
        }
        return result;
    } catch (...) {
        batch.from.giveBack(batch.envelopes);
        throw;
    }
}

void Worker::handleBatch(const MessageBatches::Batch& batch, Thread& thread) {
    using Outcome = BatchAttempt::Outcome;
    const bool isAlone = batch.envelopes.size() == 1;
    const auto result = isAlone ? BatchAttempt{Outcome::Apart} : attemptTogether(batch);
    const auto handleNext = [&](const Envelope& envelope) {
        if (result.outcome == Outcome::Handled) {
            return handle(batch.from, Envelope{envelope}.with(batch.handler.handledStamp), thread);
        }
        return process(batch.from, envelope, result.outcome == Outcome::Failed ? result.error : nullptr);
    };
    const auto goesOnWithBatch = [&] { return isAlone || result.outcome != Outcome::Apart || goesOn(); };
    attempt(batch.from, [&] { batch.from.work(batch.envelopes, handleNext, goesOnWithBatch); });
}

void Worker::tellOfFailure(const MessageBatches::Batch& batch, const std::string& error) {
    const auto count = std::to_string(batch.envelopes.size());
    const auto* next = goesOn() ? "tried one by one: " : "given back, since the worker ends: ";
    log_.write(LogLevel::Warning,
               "The handler \"" + batch.handler.name + "\" failed for " + count + " messages together, which are " +
                   next + error,
               {{"transport", batch.from.name()},
                {"handler", batch.handler.name},
                {"count", batch.envelopes.size()},
                {"error", error}});
}

bool Worker::process(const ConsumedTransport& source, const Envelope& envelope, const std::exception_ptr& failure) {
    const auto outcome = processor_.process(source.entry(), envelope, events_, bus_, failure);
    events_.emit(WorkerRunning{false});
    return outcome == MessageProcessor::Outcome::Handled;
}

bool Worker::attempt(ConsumedTransport& source, FunctionRef<void()> work) {
    try {
        work();
    } catch (const TransportError& error) {
        source.leaveOut("What came from the transport \"" + source.name() + "\" could not be settled and comes again: ",
                        error);
        return false;
    }
    ++served_;
    return true;
}

void Worker::waitForMessages(const Thread& thread) {
    using std::chrono::milliseconds;
    constexpr milliseconds untilOthersAreDone{10};
    auto wait = options_.stopWhenEmpty ? std::min(options_.sleep, untilOthersAreDone) : options_.sleep;
    const auto atMost = [&wait](std::chrono::nanoseconds left) {
        wait = std::clamp(std::chrono::ceil<milliseconds>(left), milliseconds{0}, wait);
    };
    const auto now = clock_.elapsed();
    if (options_.timeLimit) {
        atMost(*options_.timeLimit - (now - startedAt_));
    }
    if (const auto due = thread.batches.nextDue()) {
        atMost(*due - now);
    }
    std::vector<int> descriptors;
    const bool looksNoMore = budget_.isSpent();
    for (const auto& transport : transports_) {
        if (const auto left = transport.leftOut(); left.count() > 0) { // nobody drains its descriptor meanwhile
            atMost(left);
        } else if (const auto descriptor = transport.wakeDescriptor(); descriptor && !looksNoMore) {
            descriptors.push_back(*descriptor);
        }
    }
    waiter_.wait(descriptors, wait);
}

bool Worker::deadlineReached() const {
    return options_.timeLimit && clock_.elapsed() - startedAt_ >= *options_.timeLimit;
}

} // namespace missive
