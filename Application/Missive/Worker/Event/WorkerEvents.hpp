#pragma once

#include <Application/Missive/Worker/Event/WorkerMessageFailed.hpp>
#include <Application/Missive/Worker/Event/WorkerMessageHandled.hpp>
#include <Application/Missive/Worker/Event/WorkerMessageReceived.hpp>
#include <Application/Missive/Worker/Event/WorkerMessagesFetched.hpp>
#include <Application/Missive/Worker/Event/WorkerMessagesSettled.hpp>
#include <Application/Missive/Worker/Event/WorkerRunning.hpp>
#include <Application/Missive/Worker/Event/WorkerStarted.hpp>
#include <Application/Missive/Worker/Event/WorkerStopped.hpp>

#include <functional>
#include <memory>

namespace missive {

/// What a worker tells while it works. Stop conditions, logging and measuring are listeners.
///
/// Listeners are called in the order they were connected, one at a time whatever the number of worker threads, and
/// connect before the worker runs. What a listener throws is kept, and ends the worker when what it has in work is
/// settled: a message that was handled is acknowledged all the same.
class WorkerEvents {
public:
    WorkerEvents();
    ~WorkerEvents();

    void onStarted(std::function<void(const WorkerStarted&)> listener);
    void onMessagesFetched(std::function<void(const WorkerMessagesFetched&)> listener);
    void onMessageReceived(std::function<void(const WorkerMessageReceived&)> listener);
    void onMessageHandled(std::function<void(const WorkerMessageHandled&)> listener);
    void onMessageFailed(std::function<void(const WorkerMessageFailed&)> listener);
    void onMessagesSettled(std::function<void(const WorkerMessagesSettled&)> listener);
    void onRunning(std::function<void(const WorkerRunning&)> listener);
    void onStopped(std::function<void(const WorkerStopped&)> listener);

    /// Tell the listeners; never throw what one of them throws.
    void emit(const WorkerStarted& event);
    void emit(const WorkerMessagesFetched& event);
    void emit(const WorkerMessageReceived& event);
    void emit(const WorkerMessageHandled& event);
    void emit(const WorkerMessageFailed& event);
    void emit(const WorkerMessagesSettled& event);
    void emit(const WorkerRunning& event);
    void emit(const WorkerStopped& event);

    /// Whether a listener has thrown.
    bool failed() const noexcept;

    /// Throws std::runtime_error with the text of what the first listener that threw has thrown.
    void rethrowFailure() const;

private:
    struct Signals;
    std::unique_ptr<Signals> signals_;
};

} // namespace missive
