#include <Application/Missive/Outbox/OutboxTargets.hpp>

#include <algorithm>
#include <utility>

namespace missive {

using std::chrono::milliseconds;

milliseconds OutboxTargets::pauseOf(std::string_view name) const {
    const std::lock_guard lock{mutex_};
    const auto found = targets_.find(name);
    return found == targets_.end() ? milliseconds{0} : found->second.backoff.left(clock_.elapsed());
}

bool OutboxTargets::isFailing(std::string_view name) const {
    const std::lock_guard lock{mutex_};
    const auto found = targets_.find(name);
    return found != targets_.end() && found->second.backoff.failing();
}

void OutboxTargets::putSuspectsLast(std::string_view name, std::vector<Envelope>& messages) const {
    const std::lock_guard lock{mutex_};
    const auto found = targets_.find(name);
    if (found != targets_.end() && !found->second.suspects.none()) {
        std::stable_sort(messages.begin(), messages.end(),
                         [&suspects = found->second.suspects](const auto& left, const auto& right) {
                             return suspects.failuresOf(left) < suspects.failuresOf(right);
                         });
    }
}

std::size_t OutboxTargets::portionOf(std::string_view name, std::span<const Envelope> messages) const {
    const std::lock_guard lock{mutex_};
    const auto found = targets_.find(name);
    if (found == targets_.end()) {
        return messages.size();
    }
    const auto& known = found->second;
    if (known.backoff.failing()) {
        return 1;
    }
    const auto suspect = std::find_if(messages.begin(), messages.end(),
                                      [&](const auto& message) { return known.suspects.failuresOf(message) > 0; });
    return std::max<std::size_t>(static_cast<std::size_t>(suspect - messages.begin()), 1);
}

std::optional<std::chrono::seconds> OutboxTargets::suspect(const std::string& name, std::span<const Envelope> messages,
                                                           bool answers) {
    const std::lock_guard lock{mutex_};
    return targets_[name].suspects.failed(messages, answers);
}

bool OutboxTargets::succeeded(std::string_view name, std::span<const Envelope> taken) {
    const std::lock_guard lock{mutex_};
    const auto found = targets_.find(name);
    if (found == targets_.end()) {
        return false;
    }
    auto& known = found->second;
    known.suspects.taken(taken);
    const bool wasFailing = known.backoff.failing();
    known.backoff.succeeded();
    return wasFailing;
}

bool OutboxTargets::failed(const std::string& name) {
    const std::lock_guard lock{mutex_};
    auto& backoff = targets_[name].backoff;
    const bool isFirst = !backoff.failing();
    backoff.failed(clock_.elapsed(), random_);
    return isFirst;
}

bool OutboxTargets::tellsOfStrangers(const std::string& name) {
    const std::lock_guard lock{mutex_};
    return !std::exchange(targets_[name].strangersTold, true);
}

} // namespace missive
