#pragma once

#include <Domain/Missive/Envelope.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisStream.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// What is done to the claims that envelopes carry, in one step at the server. A claim on an entry of the stream is
/// valid while the entry is pending for our consumer with the same number of deliveries; its token is the consumer's
/// name. A claim on a message outside the stream has a token of its own.
class RedisClaims {
public:
    static constexpr std::string_view aside = "aside:";

    RedisClaims(const RedisStream& stream, std::span<const Envelope> envelopes);

    /// How many were stale.
    std::size_t acknowledge() const;
    void release() const;
    void renew() const;

private:
    std::size_t settleAside(std::string_view action) const;
    void onEntries(RedisScript script, std::vector<std::string_view> arguments) const;

    const RedisStream& stream_;
    /// Identifiers and numbers of claims.
    std::vector<std::string> entries_;
    /// Identifiers and tokens.
    std::vector<std::string> outside_;
    std::size_t unknown_ = 0;
    std::string_view lowest_;
    std::string_view highest_;
};

} // namespace missive
