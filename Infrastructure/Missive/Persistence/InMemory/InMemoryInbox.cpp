#include <Infrastructure/Missive/Persistence/InMemory/InMemoryInbox.hpp>

#include <algorithm>

namespace missive {

bool InMemoryInbox::contains(std::span<const std::string_view> messageIds, std::string_view handlerName) {
    const std::lock_guard lock{mutex_};
    return holdsAny(messageIds, handlerName);
}

bool InMemoryInbox::record(std::span<const std::string_view> messageIds, std::string_view handlerName, TimePoint at) {
    const std::lock_guard lock{mutex_};
    if (holdsAny(messageIds, handlerName)) {
        return false;
    }
    for (const auto& messageId : messageIds) {
        handledAt_.emplace(Key{messageId, handlerName}, at);
    }
    return true;
}

std::size_t InMemoryInbox::purge(TimePoint olderThan, std::size_t most) {
    const std::lock_guard lock{mutex_};
    std::size_t purged = 0;
    std::erase_if(handledAt_, [&](const auto& record) {
        const bool goes = purged < most && record.second < olderThan;
        purged += goes ? 1U : 0U;
        return goes;
    });
    return purged;
}

std::optional<TimePoint> InMemoryInbox::oldest() {
    const std::lock_guard lock{mutex_};
    const auto found = std::min_element(handledAt_.begin(), handledAt_.end(),
                                        [](const auto& left, const auto& right) { return left.second < right.second; });
    return found == handledAt_.end() ? std::nullopt : std::optional{found->second};
}

bool InMemoryInbox::holdsAny(std::span<const std::string_view> messageIds, std::string_view handlerName) const {
    return std::any_of(messageIds.begin(), messageIds.end(),
                       [&](const auto& messageId) { return handledAt_.contains(Key{messageId, handlerName}); });
}

void InMemoryInbox::forget(std::string_view messageId, std::string_view handlerName) {
    const std::lock_guard lock{mutex_};
    handledAt_.erase(Key{messageId, handlerName});
}

} // namespace missive
