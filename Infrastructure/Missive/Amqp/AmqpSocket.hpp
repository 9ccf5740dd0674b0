#pragma once

#include <Infrastructure/Missive/Amqp/AmqpServerOptions.hpp>

struct amqp_connection_state_t_;

namespace missive {

/// The way to the server, with TLS or without.
struct AmqpSocket {
    /// Connects within `connect_timeout` and returns the socket's descriptor, which belongs to the connection's state.
    /// The kernel breaks the connection when the other side has not taken what was written within `write_timeout`.
    /// Throws TransportError.
    static int open(amqp_connection_state_t_* state, const AmqpServerOptions& options);
};

} // namespace missive
