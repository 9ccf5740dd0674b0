#include <Application/Missive/Outbox/OutboxForwarding.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Domain/Missive/Port/OutboxStore.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/ForwardStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>

#include <algorithm>
#include <exception>
#include <utility>

namespace missive {

namespace {

using std::chrono::milliseconds;

/// The envelopes of a claim that go to one transport.
struct Group {
    std::string target;
    std::vector<Envelope> claimed;
};

std::vector<Group> byTarget(std::span<const Envelope> claimed) {
    std::vector<Group> groups;
    for (const auto& envelope : claimed) {
        const auto* forward = envelope.last<ForwardStamp>();
        const auto target = forward == nullptr ? std::string{} : forward->transportName;
        auto found =
            std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.target == target; });
        if (found == groups.end()) {
            found = groups.insert(found, Group{target, {}});
        }
        found->claimed.push_back(envelope);
    }
    return groups;
}

Envelope asSent(const Envelope& claimed, TimePoint now) {
    const auto* forward = claimed.last<ForwardStamp>();
    const auto dueAt = forward == nullptr ? std::nullopt : forward->dueAt;
    auto envelope = claimed.without<ForwardStamp>().without<DeliveryStamp>().without<TransportMessageIdStamp>();
    if (dueAt && *dueAt > now) {
        envelope.add(DelayStamp{std::chrono::ceil<milliseconds>(*dueAt - now)});
    }
    return envelope;
}

} // namespace

void OutboxForwarding::forward(const Transport& outbox, std::span<const Envelope> claimed) {
    auto groups = byTarget(claimed);
    std::stable_partition(groups.begin(), groups.end(), [this](const auto& group) { return !isFailing(group.target); });
    for (const auto& group : groups) {
        forwardTo(group.target, outbox, group.claimed);
    }
}

void OutboxForwarding::forwardTo(const std::string& target, const Transport& outbox,
                                 std::span<const Envelope> claimed) {
    auto left = claimed;
    while (!left.empty() && pauseOf(target) == milliseconds{0}) {
        const auto portion = left.first(isFailing(target) ? 1 : left.size());
        if (!send(target, portion)) {
            break;
        }
        outbox.receiver->acknowledge(portion);
        left = left.subspan(portion.size());
    }
    if (!left.empty()) {
        outbox.power<OutboxStore>()->postpone(left, putOff(target, left.size()));
    }
}

bool OutboxForwarding::send(const std::string& target, std::span<const Envelope> claimed) {
    const auto* entry = transports_.find(target);
    if (entry == nullptr || entry->transport.sender == nullptr) {
        failed(target, "no transport of that name can be sent to; the configuration lacks it");
        return false;
    }
    std::vector<Envelope> messages;
    messages.reserve(claimed.size());
    for (const auto& envelope : claimed) {
        messages.push_back(asSent(envelope, clock_.now()));
    }
    try {
        entry->transport.sender->send(messages);
    } catch (...) {
        failed(target, errorText(std::current_exception()));
        return false;
    }
    succeeded(target);
    return true;
}

void OutboxForwarding::failed(const std::string& target, std::string_view reason) {
    bool first = false;
    {
        const std::lock_guard lock{mutex_};
        auto& known = targets_[target];
        first = !known.backoff().failing();
        known.failed(clock_.elapsed(), random_);
    }
    log_.write(first ? LogLevel::Warning : LogLevel::Debug,
               "Messages for \"" + target + "\" wait in the outbox: " + std::string{reason},
               {{"transport", target}, {"error", std::string{reason}}});
}

void OutboxForwarding::succeeded(const std::string& target) {
    {
        const std::lock_guard lock{mutex_};
        const auto found = targets_.find(target);
        if (found == targets_.end() || !found->second.backoff().failing()) {
            return;
        }
        found->second.succeeded();
    }
    log_.write(LogLevel::Warning, "\"" + target + "\" takes messages from the outbox again.", {{"transport", target}});
}

milliseconds OutboxForwarding::putOff(const std::string& target, std::size_t messages) {
    const std::lock_guard lock{mutex_};
    return targets_[target].putOff(messages, clock_.elapsed());
}

milliseconds OutboxForwarding::pauseOf(std::string_view transportName) const {
    const std::lock_guard lock{mutex_};
    const auto found = targets_.find(transportName);
    return found == targets_.end() ? milliseconds{0} : found->second.backoff().left(clock_.elapsed());
}

milliseconds OutboxForwarding::longestPause() const {
    const std::lock_guard lock{mutex_};
    milliseconds longest{0};
    for (const auto& [name, target] : targets_) {
        longest = std::max(longest, target.backoff().left(clock_.elapsed()));
    }
    return longest;
}

bool OutboxForwarding::isFailing(const std::string& target) const {
    const std::lock_guard lock{mutex_};
    const auto found = targets_.find(target);
    return found != targets_.end() && found->second.backoff().failing();
}

} // namespace missive
