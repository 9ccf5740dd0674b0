#include <Application/Missive/Outbox/OutboxRelay.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Domain/Missive/Port/WakeSource.hpp>

#include <algorithm>
#include <chrono>
#include <exception>
#include <string>

namespace missive {

namespace {

using std::chrono::milliseconds;

constexpr std::size_t largestBatch = 100;
constexpr milliseconds idle{1000};

} // namespace

OutboxRelay::OutboxRelay(const TransportRegistry& transports, OutboxForwarding& forwarding, Waiter& waiter, Log& log)
    : outboxes_{transports.outboxes()}, forwarding_{forwarding}, waiter_{waiter}, log_{log} {}

void OutboxRelay::run() {
    while (!stopping_.load(std::memory_order_relaxed)) {
        if (!forwardOnce()) {
            const auto pause = forwarding_.longestPause();
            waiter_.wait(descriptors(), pause > milliseconds{0} ? std::min(pause, idle) : idle);
        }
    }
}

/// Without those whose database is away, which tell nothing.
std::vector<int> OutboxRelay::descriptors() const {
    std::vector<int> known;
    for (const auto* outbox : outboxes_) {
        try {
            if (const auto* source = outbox->power<WakeSource>()) {
                known.push_back(source->descriptor());
            }
        } catch (const std::exception&) { // the next look for messages tells
        }
    }
    return known;
}

void OutboxRelay::stop() noexcept {
    stopping_.store(true, std::memory_order_relaxed);
    waiter_.interrupt();
}

bool OutboxRelay::forwardOnce() {
    bool found = false;
    for (const auto* outbox : outboxes_) {
        try {
            found = forwardFrom(*outbox) || found;
        } catch (...) {
            const auto error = errorText(std::current_exception());
            log_.write(LogLevel::Error, "The outbox \"" + outbox->name + "\" cannot be forwarded: " + error,
                       {{"transport", outbox->name}, {"error", error}});
        }
    }
    return found;
}

bool OutboxRelay::forwardFrom(const Transport& outbox) {
    if (auto* source = outbox.power<WakeSource>()) {
        source->drain();
    }
    const auto claimed = outbox.receiver->receive(largestBatch);
    if (claimed.empty()) {
        return false;
    }
    forwarding_.forward(outbox, claimed);
    return true;
}

} // namespace missive
