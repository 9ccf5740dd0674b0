#include <Application/Missive/Outbox/OutboxRelay.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Domain/Missive/Port/WakeSource.hpp>

#include <algorithm>
#include <exception>

namespace missive {

namespace {

using std::chrono::milliseconds;

constexpr std::size_t manyToForward = 100;
/// For a broker that did not take the last one: enough to tell one that is away from one that refuses a message.
constexpr std::size_t fewToTry = 10;
constexpr milliseconds idle{1000};

} // namespace

OutboxRelay::OutboxRelay(const TransportRegistry& transports, OutboxForwarding& forwarding, Clock& clock,
                         Waiter& waiter, Log& log)
    : outboxes_{TransportOutbox::configuredIn(transports)}, strays_{transports, clock, log}, forwarding_{forwarding},
      waiter_{waiter}, log_{log} {}

void OutboxRelay::run() {
    while (!stopping_.load(std::memory_order_relaxed)) {
        if (!forwardOnce()) {
            waiter_.wait(descriptors(), patience());
        }
    }
}

/// Without those whose broker is away, for which nothing is done meanwhile, and those whose database is, which tell
/// nothing.
std::vector<int> OutboxRelay::descriptors() const {
    std::vector<int> known;
    for (const auto& [target, outbox] : outboxes_) {
        try {
            const auto* source = outbox.power<WakeSource>();
            if (source != nullptr && forwarding_.pauseOf(target) == milliseconds{0}) {
                known.push_back(source->descriptor());
            }
        } catch (const std::exception&) { // the next look for messages tells
        }
    }
    return known;
}

milliseconds OutboxRelay::patience() const {
    auto patience = outboxes_.empty() ? strays_.left() : idle;
    for (const auto& [target, outbox] : outboxes_) {
        const auto pause = forwarding_.pauseOf(target);
        patience = pause > milliseconds{0} ? std::min(patience, pause) : patience;
    }
    return patience;
}

void OutboxRelay::stop() noexcept {
    stopping_.store(true, std::memory_order_relaxed);
    waiter_.interrupt();
}

bool OutboxRelay::forwardOnce() {
    for (auto& stray : strays_.look()) {
        outboxes_.push_back(std::move(stray));
    }
    std::stable_partition(outboxes_.begin(), outboxes_.end(),
                          [this](const auto& from) { return !forwarding_.isFailing(from.target); });
    bool found = false;
    for (const auto& from : outboxes_) {
        try {
            found = forwardFrom(from) || found;
        } catch (...) {
            const auto error = errorText(std::current_exception());
            log_.write(LogLevel::Error, "The outbox \"" + from.outbox.name + "\" cannot be forwarded: " + error,
                       {{"transport", from.outbox.name}, {"error", error}});
        }
    }
    return found;
}

bool OutboxRelay::forwardFrom(const TransportOutbox& from) {
    const auto& [target, outbox] = from;
    if (forwarding_.pauseOf(target) > milliseconds{0}) {
        return false;
    }
    if (auto* source = outbox.power<WakeSource>()) {
        source->drain();
    }
    auto claimed = outbox.receiver->receive(forwarding_.isFailing(target) ? fewToTry : manyToForward);
    if (claimed.empty()) {
        return false;
    }
    forwarding_.forward(target, outbox, std::move(claimed));
    return true;
}

} // namespace missive
