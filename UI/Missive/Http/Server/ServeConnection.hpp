#pragma once

#include <UI/Missive/Http/Server/AcceptedConnection.hpp>
#include <UI/Missive/Http/Server/LiveConnections.hpp>
#include <UI/Missive/Http/Server/ServerState.hpp>

namespace boost::asio {
class io_context;
}

namespace missive {

/// Serves a connection on the thread that runs `io`, which calls this, until it ends: one request after the other. All
/// must outlive it.
void serveConnection(boost::asio::io_context& io, LiveConnections& connections, ServerState& state,
                     AcceptedConnection accepted);

} // namespace missive
