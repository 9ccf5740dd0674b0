#include <Application/Missive/Outbox/OutboxForwarding.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Domain/Missive/Port/OutboxStore.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/ForwardStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
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
    for (auto& group : groups) {
        forwardTo(group.target, outbox, std::move(group.claimed));
    }
}

void OutboxForwarding::forwardTo(const std::string& target, const Transport& outbox, std::vector<Envelope> claimed) {
    putSuspectsLast(target, claimed);
    auto& store = *outbox.power<OutboxStore>();
    std::span<const Envelope> left{claimed};
    bool answers = false;
    while (!left.empty() && pauseOf(target) == milliseconds{0}) {
        const auto portion = left.first(portionOf(target, left));
        const auto reason = send(target, portion);
        if (!reason) {
            succeeded(target, portion);
            outbox.receiver->acknowledge(portion);
        } else if (const auto delay = suspect(target, portion, answers)) {
            tellRefused(target, portion.front(), *delay, *reason);
            store.postpone(portion, *delay);
        } else {
            failed(target, *reason);
            break;
        }
        left = left.subspan(portion.size());
        const bool answered = std::exchange(answers, !reason);
        if (!answers && !answered) {
            break;
        }
    }
    if (!left.empty()) {
        store.postpone(left, putOff(target, left.size()));
    }
}

void OutboxForwarding::putSuspectsLast(const std::string& target, std::vector<Envelope>& claimed) const {
    const std::lock_guard lock{mutex_};
    const auto found = targets_.find(target);
    if (found != targets_.end() && !found->second.suspects.none()) {
        std::stable_sort(claimed.begin(), claimed.end(),
                         [&suspects = found->second.suspects](const auto& left, const auto& right) {
                             return suspects.failuresOf(left) < suspects.failuresOf(right);
                         });
    }
}

std::size_t OutboxForwarding::portionOf(const std::string& target, std::span<const Envelope> claimed) const {
    const std::lock_guard lock{mutex_};
    const auto found = targets_.find(target);
    if (found == targets_.end()) {
        return claimed.size();
    }
    const auto& known = found->second;
    if (known.backoff.failing()) {
        return 1;
    }
    const auto suspect = std::find_if(claimed.begin(), claimed.end(),
                                      [&](const auto& message) { return known.suspects.failuresOf(message) > 0; });
    return std::max<std::size_t>(static_cast<std::size_t>(suspect - claimed.begin()), 1);
}

std::optional<std::string> OutboxForwarding::send(const std::string& target, std::span<const Envelope> claimed) {
    const auto* entry = transports_.find(target);
    if (entry == nullptr || entry->transport.sender == nullptr) {
        return "no transport of that name can be sent to; the configuration lacks it";
    }
    std::vector<Envelope> messages;
    messages.reserve(claimed.size());
    for (const auto& envelope : claimed) {
        messages.push_back(asSent(envelope, clock_.now()));
    }
    try {
        entry->transport.sender->send(messages);
    } catch (...) {
        return errorText(std::current_exception());
    }
    return std::nullopt;
}

std::optional<std::chrono::seconds> OutboxForwarding::suspect(const std::string& target,
                                                              std::span<const Envelope> messages, bool answers) {
    const std::lock_guard lock{mutex_};
    return targets_[target].suspects.failed(messages, answers);
}

void OutboxForwarding::succeeded(const std::string& target, std::span<const Envelope> taken) {
    {
        const std::lock_guard lock{mutex_};
        const auto found = targets_.find(target);
        if (found == targets_.end()) {
            return;
        }
        auto& known = found->second;
        known.suspects.taken(taken);
        if (!known.backoff.failing()) {
            return;
        }
        known.backoff.succeeded();
        known.putOffUntil = {};
    }
    log_.write(LogLevel::Warning, "\"" + target + "\" takes messages from the outbox again.", {{"transport", target}});
}

void OutboxForwarding::failed(const std::string& target, std::string_view reason) {
    bool first = false;
    {
        const std::lock_guard lock{mutex_};
        auto& backoff = targets_[target].backoff;
        first = !backoff.failing();
        backoff.failed(clock_.elapsed(), random_);
    }
    log_.write(first ? LogLevel::Warning : LogLevel::Debug,
               "Messages for \"" + target + "\" wait in the outbox: " + std::string{reason},
               {{"transport", target}, {"error", std::string{reason}}});
}

void OutboxForwarding::tellRefused(const std::string& target, const Envelope& message, std::chrono::seconds delay,
                                   const std::string& reason) {
    const auto* stamp = message.last<MessageIdStamp>();
    const auto id = stamp == nullptr ? std::string{} : stamp->id;
    const auto name = names_.nameOf(message);
    log_.write(LogLevel::Error,
               "\"" + target + "\" refuses the message " + id + " (" + name +
                   "), which stays in the outbox and is tried again in " + std::to_string(delay.count()) +
                   " s: " + reason,
               {{"transport", target}, {"id", id}, {"class", name}, {"error", reason}});
}

milliseconds OutboxForwarding::putOff(const std::string& target, std::size_t messages) {
    const std::lock_guard lock{mutex_};
    return targets_[target].putOff(messages, clock_.elapsed());
}

milliseconds OutboxForwarding::pauseOf(std::string_view transportName) const {
    const std::lock_guard lock{mutex_};
    const auto found = targets_.find(transportName);
    return found == targets_.end() ? milliseconds{0} : found->second.backoff.left(clock_.elapsed());
}

milliseconds OutboxForwarding::longestPause() const {
    const std::lock_guard lock{mutex_};
    milliseconds longest{0};
    for (const auto& [name, target] : targets_) {
        longest = std::max(longest, target.backoff.left(clock_.elapsed()));
    }
    return longest;
}

bool OutboxForwarding::isFailing(const std::string& target) const {
    const std::lock_guard lock{mutex_};
    const auto found = targets_.find(target);
    return found != targets_.end() && found->second.backoff.failing();
}

} // namespace missive
