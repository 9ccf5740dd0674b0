#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <UI/Missive/Http/Access/RateOptions.hpp>
#include <UI/Missive/Http/Access/RecentKeys.hpp>
#include <UI/Missive/Http/Message/HttpRequest.hpp>

#include <chrono>
#include <mutex>
#include <optional>

namespace missive {

/// A token bucket for each principal or address, of IPv6 for each /64 (see clientNetwork): a request takes a token, and
/// as many come back a second as the rate tells. Remembers the 10 000 that asked last; one that is forgotten begins
/// with a full bucket. Safe to use from any thread. The clock must outlive it.
class RateLimit {
public:
    RateLimit(const RateOptions& options, const Clock& clock) : options_{options}, clock_{clock} {}

    /// Takes a token for this request. Where there is none: how long until there is, in whole seconds.
    std::optional<std::chrono::seconds> take(const HttpRequest& request);

private:
    struct Bucket {
        double tokens = 0;
        std::chrono::nanoseconds filledAt{};
    };

    RateOptions options_;
    const Clock& clock_;
    std::mutex mutex_;
    RecentKeys<Bucket> buckets_{10'000};
};

} // namespace missive
