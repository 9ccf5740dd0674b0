#include <Application/Missive/Middleware/DispatchAfterCurrentBus.hpp>

#include <Application/Missive/Bus/DelayedHandlingFailed.hpp>
#include <Application/Missive/Bus/ErrorText.hpp>
#include <Domain/Missive/Stamp/DispatchAfterCurrentBusStamp.hpp>

#include <cstddef>
#include <exception>
#include <utility>
#include <vector>

namespace missive {

namespace {

struct Waiting {
    Envelope envelope;
    Stack rest;
};

using Queue = std::vector<Waiting>;

thread_local Queue* currentQueue = nullptr;

class OutermostDispatch {
public:
    OutermostDispatch() noexcept { currentQueue = &queue_; }
    ~OutermostDispatch() { currentQueue = nullptr; }
    OutermostDispatch(const OutermostDispatch&) = delete;
    OutermostDispatch& operator=(const OutermostDispatch&) = delete;

    void runWaiting() {
        std::vector<std::exception_ptr> errors;
        for (std::size_t i = 0; i < queue_.size(); ++i) {
            const auto before = queue_.size();
            Waiting waiting = std::move(queue_[i]);
            try {
                waiting.rest.next(waiting.envelope);
            } catch (...) {
                errors.push_back(std::current_exception());
                queue_.erase(queue_.begin() + static_cast<std::ptrdiff_t>(before), queue_.end());
            }
        }
        if (!errors.empty()) {
            const auto text = "Handling a message that waited for the current one failed: " + errorText(errors.front());
            throw DelayedHandlingFailed{text, std::move(errors)};
        }
    }

private:
    Queue queue_;
};

void handleNested(Envelope& envelope, Stack rest) {
    const auto before = currentQueue->size();
    try {
        rest.next(envelope);
    } catch (...) {
        currentQueue->erase(currentQueue->begin() + static_cast<std::ptrdiff_t>(before), currentQueue->end());
        throw;
    }
}

} // namespace

void DispatchAfterCurrentBus::handle(Envelope& envelope, Stack rest) {
    if (envelope.last<DispatchAfterCurrentBusStamp>() != nullptr) {
        envelope = envelope.without<DispatchAfterCurrentBusStamp>();
        if (currentQueue != nullptr) {
            currentQueue->push_back(Waiting{envelope.owned(), rest.withoutAnswer()});
            return;
        }
    }
    if (currentQueue != nullptr) {
        handleNested(envelope, rest);
        return;
    }
    OutermostDispatch outermost;
    rest.next(envelope);
    outermost.runWaiting();
}

} // namespace missive
