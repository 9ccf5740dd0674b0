#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Redis/RedisTls.hpp>

namespace missive {

class RedisTls::Session {};

std::string_view RedisTls::missing() noexcept {
    return "TLS is not supported, because the client library hiredis was installed without it (libhiredis_ssl, which "
           "Debian 13 and Ubuntu 24.04 have); use redis:// through a tunnel or a unix socket.";
}

RedisTls::RedisTls(redisContext&, const RedisAddress&) { throw TransportError{std::string{missing()}}; }

RedisTls::~RedisTls() = default;
bool RedisTls::readWhatIsThere(redisContext&) const noexcept { return false; }
bool RedisTls::holdsBytes() const noexcept { return false; }
std::string RedisTls::explain(const std::string& problem) const { return problem; }

} // namespace missive
