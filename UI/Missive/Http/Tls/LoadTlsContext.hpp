#pragma once

#include <Domain/Missive/TimePoint.hpp>
#include <UI/Missive/Http/Tls/TlsFiles.hpp>

#include <memory>

struct ssl_ctx_st;

namespace missive {

/// What OpenSSL needs to speak TLS 1.2 and 1.3 as this server: its certificate and key, `http/1.1` alone for clients
/// that name a protocol, and neither renegotiation nor compression. Throws std::runtime_error, with what to do, for
/// files that cannot be read, are none, do not belong together or are not valid `now`, and for a key that others may
/// read or that is encrypted.
std::shared_ptr<ssl_ctx_st> loadTlsContext(const TlsFiles& files, TimePoint now);

} // namespace missive
