#include <UI/Missive/Http/Access/RateLimit.hpp>

#include <UI/Missive/Http/Message/ClientNetwork.hpp>

#include <algorithm>

namespace missive {

std::optional<std::chrono::seconds> RateLimit::take(const HttpRequest& request) {
    using Seconds = std::chrono::duration<double>;
    const bool isKnown = options_.per == RateOptions::Per::Principal && request.principal;
    const auto now = clock_.elapsed();
    const std::lock_guard lock{mutex_};
    auto& bucket =
        buckets_.at(isKnown ? request.principal->name : clientNetwork(request.peer.address), {options_.burst, now});
    const auto passed = std::chrono::duration_cast<Seconds>(now - bucket.filledAt).count();
    bucket.tokens = std::min(options_.burst, bucket.tokens + passed * options_.perSecond);
    bucket.filledAt = now;
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return std::nullopt;
    }
    const Seconds missing{(1 - bucket.tokens) / options_.perSecond};
    return std::max(std::chrono::ceil<std::chrono::seconds>(missing), std::chrono::seconds{1});
}

} // namespace missive
