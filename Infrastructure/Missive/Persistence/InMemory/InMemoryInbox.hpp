#pragma once

#include <Domain/Missive/Port/Inbox.hpp>

#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace missive {

/// An inbox in the memory of this process. Safe to use from any thread; knows of no transactions by itself.
class InMemoryInbox final : public Inbox {
public:
    bool contains(std::span<const std::string_view> messageIds, std::string_view handlerName) override;
    bool record(std::span<const std::string_view> messageIds, std::string_view handlerName, TimePoint at) override;
    std::size_t purge(TimePoint olderThan, std::size_t most) override;
    std::optional<TimePoint> oldest() override;

    /// Takes a record back.
    void forget(std::string_view messageId, std::string_view handlerName);

private:
    using Key = std::pair<std::string, std::string>;

    bool holdsAny(std::span<const std::string_view> messageIds, std::string_view handlerName) const;

    std::mutex mutex_;
    std::map<Key, TimePoint> handledAt_;
};

} // namespace missive
