#include <UI/Missive/Http/Tls/TlsIdentity.hpp>

#include <UI/Missive/Http/Tls/LoadTlsContext.hpp>

#include <utility>

namespace missive {

TlsIdentity::TlsIdentity(TlsFiles files, const Clock& clock) : files_{std::move(files)}, clock_{clock} { reload(); }

void TlsIdentity::reload() {
    auto context = loadTlsContext(files_, clock_.now());
    const std::lock_guard lock{mutex_};
    context_.swap(context);
}

std::unique_ptr<TlsSession> TlsIdentity::begin() const {
    const std::lock_guard lock{mutex_};
    return std::make_unique<TlsSession>(*context_);
}

} // namespace missive
