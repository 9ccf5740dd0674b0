#pragma once

#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>

namespace missive {

/// The messages of an outbox that were in what their transport did not take, until it takes them. Each is sent alone
/// from then on, so that one which is refused for good shows. Remembers about a thousand. Not thread-safe.
class SuspectMessages {
public:
    bool none() const noexcept { return suspects_.empty(); }

    /// How often the message failed, the first time with others; zero for one that is not suspected.
    int failuresOf(const Envelope& message) const {
        const auto found = suspects_.find(rowOf(message));
        return found == suspects_.end() ? 0 : found->second.failures;
    }

    /// Remembers that these failed together; `answers` says that their transport has just taken others. Returns how
    /// long to put off a single one that is at fault itself: 1 s, then twice as long each time up to 256 s.
    std::optional<std::chrono::seconds> failed(std::span<const Envelope> messages, bool answers) {
        constexpr std::size_t most = 1000;
        constexpr int longest = 8;
        if (suspects_.size() >= most) {
            suspects_.clear();
        }
        for (const auto& message : messages) {
            ++suspects_[rowOf(message)].failures;
        }
        if (messages.size() > 1) {
            return std::nullopt;
        }
        auto& refusals = suspects_[rowOf(messages.front())].refusals;
        if (!answers && refusals == 0) {
            return std::nullopt;
        }
        return std::chrono::seconds{1 << std::min(refusals++, longest)};
    }

    void taken(std::span<const Envelope> messages) {
        for (const auto& message : messages) {
            suspects_.erase(rowOf(message));
        }
    }

private:
    struct Suspect {
        int failures = 0;
        int refusals = 0;
    };

    static std::string rowOf(const Envelope& message) {
        const auto* row = message.last<TransportMessageIdStamp>();
        return row == nullptr ? std::string{} : row->id;
    }

    std::map<std::string, Suspect> suspects_;
};

} // namespace missive
