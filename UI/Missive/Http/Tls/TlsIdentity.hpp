#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <UI/Missive/Http/Tls/TlsFiles.hpp>
#include <UI/Missive/Http/Tls/TlsSession.hpp>

#include <memory>
#include <mutex>

struct ssl_ctx_st;

namespace missive {

/// Who a server is in TLS, by its certificate and key. Safe to use from any thread.
class TlsIdentity {
public:
    /// Reads the files. Throws what loadTlsContext throws. The clock must outlive it.
    TlsIdentity(TlsFiles files, const Clock& clock);

    /// Reads the files again, for the connections that begin from now on; those from before are left alone. Throws what
    /// loadTlsContext throws, and stays then what it was.
    void reload();

    /// The session of a connection that begins now.
    std::unique_ptr<TlsSession> begin() const;

    const TlsFiles& files() const noexcept { return files_; }

private:
    TlsFiles files_;
    const Clock& clock_;
    mutable std::mutex mutex_;
    std::shared_ptr<ssl_ctx_st> context_;
};

} // namespace missive
