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

std::size_t OutboxForwarding::forward(const Transport& outbox, std::span<const Envelope> claimed) {
    std::size_t forwarded = 0;
    for (auto& group : byTarget(claimed)) {
        auto pause = pauseOf(group.target);
        if (pause == milliseconds{0}) {
            std::vector<Envelope> messages;
            messages.reserve(group.claimed.size());
            for (const auto& envelope : group.claimed) {
                messages.push_back(asSent(envelope, clock_.now()));
            }
            if (send(group.target, messages)) {
                outbox.receiver->acknowledge(group.claimed);
                forwarded += group.claimed.size();
                continue;
            }
            pause = pauseOf(group.target);
        }
        outbox.power<OutboxStore>()->postpone(group.claimed, pause);
    }
    return forwarded;
}

bool OutboxForwarding::send(const std::string& target, std::vector<Envelope>& messages) {
    const auto* entry = transports_.find(target);
    if (entry == nullptr || entry->transport.sender == nullptr) {
        failed(target, "no transport of that name can be sent to; the configuration lacks it");
        return false;
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
        auto& pause = pauses_[target];
        first = !pause.failing();
        pause.failed(clock_.elapsed(), random_);
    }
    log_.write(first ? LogLevel::Warning : LogLevel::Debug,
               "Messages for \"" + target + "\" wait in the outbox: " + std::string{reason},
               {{"transport", target}, {"error", std::string{reason}}});
}

void OutboxForwarding::succeeded(const std::string& target) {
    {
        const std::lock_guard lock{mutex_};
        const auto found = pauses_.find(target);
        if (found == pauses_.end() || !found->second.failing()) {
            return;
        }
        found->second.succeeded();
    }
    log_.write(LogLevel::Warning, "\"" + target + "\" takes messages from the outbox again.", {{"transport", target}});
}

milliseconds OutboxForwarding::pauseOf(std::string_view transportName) const {
    const std::lock_guard lock{mutex_};
    const auto found = pauses_.find(transportName);
    return found == pauses_.end() ? milliseconds{0} : found->second.left(clock_.elapsed());
}

milliseconds OutboxForwarding::longestPause() const {
    const std::lock_guard lock{mutex_};
    milliseconds longest{0};
    for (const auto& [target, pause] : pauses_) {
        longest = std::max(longest, pause.left(clock_.elapsed()));
    }
    return longest;
}

bool OutboxForwarding::isFailing() const {
    const std::lock_guard lock{mutex_};
    return std::any_of(pauses_.begin(), pauses_.end(), [](const auto& pause) { return pause.second.failing(); });
}

} // namespace missive
