#include <Infrastructure/Missive/Persistence/InMemory/InMemoryInbox.hpp>

namespace missive {

bool InMemoryInbox::contains(std::string_view messageId, std::string_view handlerName) {
    const std::lock_guard lock{mutex_};
    return handledAt_.contains(Key{messageId, handlerName});
}

bool InMemoryInbox::record(std::string_view messageId, std::string_view handlerName, TimePoint at) {
    const std::lock_guard lock{mutex_};
    return handledAt_.emplace(Key{messageId, handlerName}, at).second;
}

std::int64_t InMemoryInbox::purge(TimePoint olderThan) {
    const std::lock_guard lock{mutex_};
    return static_cast<std::int64_t>(
        std::erase_if(handledAt_, [&](const auto& record) { return record.second < olderThan; }));
}

void InMemoryInbox::forget(std::string_view messageId, std::string_view handlerName) {
    const std::lock_guard lock{mutex_};
    handledAt_.erase(Key{messageId, handlerName});
}

} // namespace missive
