#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <UI/Missive/Http/Access/RecentKeys.hpp>

#include <chrono>
#include <mutex>
#include <optional>
#include <string_view>

namespace missive {

/// Keeps an address, of IPv6 a /64 (see clientNetwork), from trying credentials one after the other: after 10 that were
/// refused within a minute it waits for a minute. Remembers the 10 000 addresses refused last. Safe to use from any
/// thread. The clock must outlive it.
class RefusalLimit {
public:
    explicit RefusalLimit(const Clock& clock) : clock_{clock} {}

    /// How long this address has to wait, in whole seconds; nothing where it may try.
    std::optional<std::chrono::seconds> wait(std::string_view address) const;

    /// Its credentials were refused.
    void refused(std::string_view address);

private:
    struct Refusals {
        std::chrono::nanoseconds since{};
        int count = 0;
        std::chrono::nanoseconds waitsUntil{};
    };

    const Clock& clock_;
    mutable std::mutex mutex_;
    RecentKeys<Refusals> refusals_{10'000};
};

} // namespace missive
