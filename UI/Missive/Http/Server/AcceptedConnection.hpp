#pragma once

#include <UI/Missive/Http/Message/HttpPeer.hpp>
#include <UI/Missive/Http/Server/EndingCall.hpp>
#include <UI/Missive/Http/Server/OpenDescriptor.hpp>
#include <UI/Missive/Http/Tls/TlsSession.hpp>

#include <memory>

namespace missive {

/// A connection that a listener has accepted.
struct AcceptedConnection {
    OpenDescriptor descriptor;
    HttpPeer peer;
    /// Whether there are too many, so that it is refused at once.
    bool isOneTooMany = false;
    /// Called when it has ended.
    EndingCall onEnd;
    /// Where TLS is to be spoken.
    std::unique_ptr<TlsSession> tls = nullptr;
};

} // namespace missive
