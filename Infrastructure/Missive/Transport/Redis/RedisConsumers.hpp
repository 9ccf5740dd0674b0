#pragma once

#include <Domain/Missive/Port/Clock.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// The names under which a transport claims entries of a stream. What is claimed at a time belongs to a consumer of its
/// own until all of it is settled: then the number of entries the server counts for that consumer tells whether any of
/// them was lost to somebody else. The token of such a batch is short and means nothing to others. A batch that nobody
/// settles or renews for ten leases is forgotten with its consumer. Safe to use from any thread.
class RedisConsumers {
public:
    /// A batch, as far as it is not settled.
    struct Batch {
        std::string consumer;
        std::size_t left;
    };

    /// `shared` when other processes may use the same first name; no other transport's tokens begin like these.
    /// The clock must outlive it.
    RedisConsumers(std::string firstName, bool shared, std::string tokensBegin, std::chrono::milliseconds lease,
                   const Clock& clock);

    /// Whether the server's number of a consumer's entries counts ours alone.
    bool canCount() const noexcept { return !shared_; }

    /// A consumer nobody uses.
    std::string take();
    /// What the consumer has claimed, as a token; for none it is free again.
    std::string hold(const std::string& consumer, std::size_t entries);
    /// Never uses this consumer again: what it holds is not known.
    void abandon(std::string_view consumer);

    /// Nothing when all of it is settled, or it is forgotten.
    std::optional<Batch> find(std::string_view token) const;
    /// So many entries of the batch are ours no more.
    void settle(std::string_view token, std::size_t entries);
    /// Somebody works on the batch.
    void renew(std::string_view token);

private:
    struct Consumer {
        std::string name;
        std::string token = {};
        std::size_t held = 0;
        bool isFree = false;
        std::chrono::nanoseconds renewedAt = {};
    };

    void forget();

    const std::string firstName_;
    const bool shared_;
    const std::string tokensBegin_;
    const std::chrono::nanoseconds patience_;
    const Clock& clock_;
    mutable std::mutex mutex_;
    std::vector<Consumer> consumers_;
    std::size_t made_ = 0;
    std::uint64_t batches_ = 0;
};

} // namespace missive
