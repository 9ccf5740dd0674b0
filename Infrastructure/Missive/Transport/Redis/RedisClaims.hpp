#pragma once

#include <Domain/Missive/Envelope.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisConsumers.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisStream.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace missive {

/// What is done to the claims that envelopes carry, in one step at the server for each batch they were claimed in. A
/// claim on an entry of the stream is valid while the entry is pending for the batch's consumer with the same number of
/// deliveries. A claim on a message outside the stream has a token of its own. Lives no longer than the envelopes.
class RedisClaims {
public:
    static constexpr std::string_view aside = "aside:";

    RedisClaims(const RedisStream& stream, RedisConsumers& consumers, std::span<const Envelope> envelopes);

    /// How many were stale.
    std::size_t acknowledge();
    void release();
    void renew() const;

private:
    using Words = std::vector<std::string_view>;

    struct Batch {
        std::string_view token;
        std::string consumer;
        std::size_t left;
        Words ids;
        std::vector<int> claims;
    };

    void add(std::string_view token, std::string_view id, int claims);
    std::size_t acknowledgeAll(const Batch& batch) const;
    std::size_t acknowledgeEach(const Batch& batch) const;
    void forEach(RedisScript script, const Batch& batch, Words arguments) const;
    std::size_t settleAside(std::string_view action) const;

    const RedisStream& stream_;
    RedisConsumers& consumers_;
    std::vector<Batch> batches_;
    /// Identifiers and tokens.
    Words outside_;
    std::size_t stale_ = 0;
};

} // namespace missive
