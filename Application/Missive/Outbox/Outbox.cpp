#include <Application/Missive/Outbox/Outbox.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Domain/Missive/Port/OutboxStore.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/ForwardStamp.hpp>

#include <algorithm>
#include <exception>
#include <iterator>
#include <string>

namespace missive {

namespace {

constexpr std::size_t largestBatch = 100;
/// What a broker takes well within the lease of what was claimed. Beyond that the relays help.
constexpr std::size_t mostTaken = 1000;

Envelope asStored(const Envelope& envelope, const std::string& target, TimePoint now) {
    const auto* delay = envelope.last<DelayStamp>();
    const auto dueAt = delay == nullptr ? std::nullopt : std::optional{delay->endFrom(now)};
    return (delay == nullptr ? envelope : envelope.without<DelayStamp>()).owned().with(ForwardStamp{target, dueAt});
}

} // namespace

void Outbox::finish() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    changed_.notify_one();
    forwarder_.reset();
}

void Outbox::send(const TransportRegistry::Entry& target, const Envelope& envelope) {
    const auto& outbox = transports_.get(target.outbox).transport;
    auto stored = asStored(envelope, target.transport.name, clock_.now());
    if (!isKeepingUp(target.transport.name)) {
        outbox.sender->send({&stored, 1});
        return;
    }
    outbox.power<OutboxStore>()->sendClaimed({&stored, 1});
    if (unitOfWork_.active()) {
        unitOfWork_.afterCommit([this, &target, stored = std::move(stored)] { committed(target, stored); });
    } else {
        committed(target, std::move(stored));
    }
}

bool Outbox::isKeepingUp(const std::string& target) const {
    if (forwarding_.pauseOf(target) > std::chrono::milliseconds{0}) {
        return false;
    }
    const std::lock_guard lock{mutex_};
    return !stopping_ && taken_.size() < mostTaken;
}

void Outbox::committed(const TransportRegistry::Entry& target, Envelope stored) {
    {
        const std::lock_guard lock{mutex_};
        if (stopping_) {
            return;
        }
        taken_.emplace_back(&target, std::move(stored));
        if (forwarder_ == nullptr) {
            forwarder_ = tasks_.start([this] { forwardTaken(); });
        }
    }
    changed_.notify_one();
}

void Outbox::forwardTaken() {
    for (;;) {
        std::vector<Taken> batch;
        {
            std::unique_lock lock{mutex_};
            changed_.wait(lock, [this] { return stopping_ || !taken_.empty(); });
            if (taken_.empty()) {
                return;
            }
            const auto count = static_cast<std::ptrdiff_t>(std::min(taken_.size(), largestBatch));
            batch.assign(std::make_move_iterator(taken_.begin()), std::make_move_iterator(taken_.begin() + count));
            taken_.erase(taken_.begin(), taken_.begin() + count);
        }
        forwardBatch(std::move(batch));
    }
}

/// Those for a transport that fails go last, so that the others do not wait for it.
void Outbox::forwardBatch(std::vector<Taken> batch) {
    std::stable_partition(batch.begin(), batch.end(),
                          [this](const auto& taken) { return !forwarding_.isFailing(taken.first->transport.name); });
    while (!batch.empty()) {
        const auto& target = *batch.front().first;
        const auto others = std::stable_partition(batch.begin(), batch.end(),
                                                  [&](const auto& taken) { return taken.first == &target; });
        std::vector<Envelope> claimed;
        std::transform(batch.begin(), others, std::back_inserter(claimed),
                       [](auto& taken) { return std::move(taken.second); });
        batch.erase(batch.begin(), others);
        try {
            const auto& outbox = transports_.get(target.outbox).transport;
            forwarding_.forward(target.transport.name, outbox, std::move(claimed));
        } catch (...) {
            const auto error = errorText(std::current_exception());
            log_.write(LogLevel::Error, "The outbox \"" + target.outbox + "\" cannot be written to: " + error,
                       {{"transport", target.outbox}, {"error", error}});
        }
    }
}

} // namespace missive
