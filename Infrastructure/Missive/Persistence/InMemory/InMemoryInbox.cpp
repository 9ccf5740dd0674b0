#include <Infrastructure/Missive/Persistence/InMemory/InMemoryInbox.hpp>

#include <algorithm>

namespace missive {

bool InMemoryInbox::contains(std::string_view messageId, std::string_view handlerName) {
    const std::lock_guard lock{mutex_};
    return handledAt_.contains(Key{messageId, handlerName});
}

bool InMemoryInbox::record(std::string_view messageId, std::string_view handlerName, TimePoint at) {
    const std::lock_guard lock{mutex_};
    return handledAt_.emplace(Key{messageId, handlerName}, at).second;
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

void InMemoryInbox::forget(std::string_view messageId, std::string_view handlerName) {
    const std::lock_guard lock{mutex_};
    handledAt_.erase(Key{messageId, handlerName});
}

} // namespace missive
