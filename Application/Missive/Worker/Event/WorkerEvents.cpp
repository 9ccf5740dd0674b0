#include <Application/Missive/Worker/Event/WorkerEvents.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>

#include <boost/signals2/dummy_mutex.hpp>
#include <boost/signals2/signal_type.hpp>

#include <atomic>
#include <exception>
#include <mutex>
#include <stdexcept>
#include <utility>

namespace missive {

namespace {

namespace signals2 = boost::signals2;

template <class Event> using Signal =
    typename signals2::signal_type<void(const Event&), signals2::keywords::mutex_type<signals2::dummy_mutex>>::type;

} // namespace

struct WorkerEvents::Signals {
    std::mutex mutex;
    Signal<WorkerStarted> started;
    Signal<WorkerMessagesFetched> fetched;
    Signal<WorkerMessageReceived> received;
    Signal<WorkerMessageHandled> handled;
    Signal<WorkerMessageFailed> failed;
    Signal<WorkerMessagesSettled> settled;
    Signal<WorkerRunning> running;
    Signal<WorkerStopped> stopped;
    std::exception_ptr failure;
    std::atomic<bool> hasFailed{false};

    template <class Event> void emit(Signal<Event>& signal, const Event& event) {
        const std::lock_guard lock{mutex};
        try {
            if (!signal.empty()) {
                signal(event);
            }
        } catch (...) {
            failure = hasFailed ? failure : std::current_exception();
            hasFailed = true;
        }
    }
};

WorkerEvents::WorkerEvents() : signals_{std::make_unique<Signals>()} {}

WorkerEvents::~WorkerEvents() = default;

void WorkerEvents::onStarted(std::function<void(const WorkerStarted&)> listener) {
    signals_->started.connect(std::move(listener));
}

void WorkerEvents::onMessagesFetched(std::function<void(const WorkerMessagesFetched&)> listener) {
    signals_->fetched.connect(std::move(listener));
}

void WorkerEvents::onMessageReceived(std::function<void(const WorkerMessageReceived&)> listener) {
    signals_->received.connect(std::move(listener));
}

void WorkerEvents::onMessageHandled(std::function<void(const WorkerMessageHandled&)> listener) {
    signals_->handled.connect(std::move(listener));
}

void WorkerEvents::onMessageFailed(std::function<void(const WorkerMessageFailed&)> listener) {
    signals_->failed.connect(std::move(listener));
}

void WorkerEvents::onMessagesSettled(std::function<void(const WorkerMessagesSettled&)> listener) {
    signals_->settled.connect(std::move(listener));
}

void WorkerEvents::onRunning(std::function<void(const WorkerRunning&)> listener) {
    signals_->running.connect(std::move(listener));
}

void WorkerEvents::onStopped(std::function<void(const WorkerStopped&)> listener) {
    signals_->stopped.connect(std::move(listener));
}

void WorkerEvents::emit(const WorkerStarted& event) { signals_->emit(signals_->started, event); }

void WorkerEvents::emit(const WorkerMessagesFetched& event) { signals_->emit(signals_->fetched, event); }

void WorkerEvents::emit(const WorkerMessagesSettled& event) { signals_->emit(signals_->settled, event); }

void WorkerEvents::emit(const WorkerMessageReceived& event) { signals_->emit(signals_->received, event); }

void WorkerEvents::emit(const WorkerMessageHandled& event) { signals_->emit(signals_->handled, event); }

void WorkerEvents::emit(const WorkerMessageFailed& event) { signals_->emit(signals_->failed, event); }

void WorkerEvents::emit(const WorkerRunning& event) { signals_->emit(signals_->running, event); }

void WorkerEvents::emit(const WorkerStopped& event) { signals_->emit(signals_->stopped, event); }

bool WorkerEvents::failed() const noexcept { return signals_->hasFailed; }

void WorkerEvents::rethrowFailure() const {
    if (failed()) {
        const std::lock_guard lock{signals_->mutex};
        throw std::runtime_error{"A listener of the worker failed: " + errorText(signals_->failure)};
    }
}

} // namespace missive
