#pragma once

#include <Infrastructure/Missive/Redis/RedisAddress.hpp>

#include <memory>
#include <string>
#include <string_view>

struct redisContext;

namespace missive {

/// TLS on a connection of hiredis, at least TLS 1.2, where hiredis was installed with it. Used by one thread at a time,
/// as the connection is.
class RedisTls {
public:
    /// A sentence that says what to do where hiredis has no TLS; empty where it has.
    static std::string_view missing() noexcept;

    /// Encrypts a connection that has just been made and makes sure that the server is the one the address names, as
    /// far as its options ask for that. They must be there; the certificates are read anew for every connection. Throws
    /// RedisConnectionLost where that fails and TransportError where a file is not what it should be.
    RedisTls(redisContext& connection, const RedisAddress& address);
    ~RedisTls();
    RedisTls(const RedisTls&) = delete;
    RedisTls& operator=(const RedisTls&) = delete;

    /// Lets hiredis read what has come, without waiting for the rest. False when the connection broke.
    bool readWhatIsThere(redisContext& connection) const noexcept;
    /// Whether something was taken from the socket that hiredis has not read.
    bool holdsBytes() const noexcept;
    /// What to say of a connection that broke so: TLS' own words where it has any, and what may be amiss.
    std::string explain(const std::string& problem) const;

private:
    class Session;

    std::unique_ptr<Session> session_;
};

} // namespace missive
