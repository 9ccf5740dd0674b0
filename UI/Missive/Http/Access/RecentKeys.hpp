#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace missive {

/// A value for each of the keys that were last asked for; beyond `most` of them the one not asked for the longest is
/// forgotten. A key that is there costs no allocation. Not thread-safe.
template <class Value> class RecentKeys {
public:
    explicit RecentKeys(std::size_t most) : most_{most} {}

    /// The value of this key, which is `fresh` where it is not there. Valid until the next call.
    Value& at(std::string_view key, const Value& fresh) {
        if (const auto found = index_.find(key); found != index_.end()) {
            entries_.splice(entries_.begin(), entries_, found->second);
            return found->second->second;
        }
        if (entries_.size() >= most_) {
            index_.erase(entries_.back().first);
            entries_.pop_back();
        }
        entries_.emplace_front(std::string{key}, fresh);
        index_.emplace(entries_.front().first, entries_.begin());
        return entries_.front().second;
    }

    /// The value of this key, or null. Counts for no asking.
    const Value* find(std::string_view key) const {
        const auto found = index_.find(key);
        return found == index_.end() ? nullptr : &found->second->second;
    }

    std::size_t size() const noexcept { return entries_.size(); }

private:
    using Entries = std::list<std::pair<std::string, Value>>;

    std::size_t most_;
    /// The one asked for last is the first. The index has views of the keys.
    Entries entries_;
    std::unordered_map<std::string_view, typename Entries::iterator> index_;
};

} // namespace missive
