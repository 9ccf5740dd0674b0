#include <Infrastructure/Missive/Amqp/AmqpSocket.hpp>

#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Amqp/AmqpTimeOf.hpp>

#if __has_include(<rabbitmq-c/amqp.h>)
#include <rabbitmq-c/amqp.h>
#include <rabbitmq-c/ssl_socket.h>
#include <rabbitmq-c/tcp_socket.h>
#else
#include <amqp.h>
#include <amqp_ssl_socket.h>
#include <amqp_tcp_socket.h>
#endif
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>

namespace missive {

int AmqpSocket::open(amqp_connection_state_t_* state, const AmqpServerOptions& options) {
    auto* socket = options.tls ? amqp_ssl_socket_new(state) : amqp_tcp_socket_new(state);
    if (socket == nullptr) {
        throw TransportError{"There is no socket for a connection to " + options.text() + "."};
    }
    if (options.tls) {
        const auto& tls = *options.tls;
        amqp_ssl_socket_set_verify_peer(socket, tls.verify ? 1 : 0);
        amqp_ssl_socket_set_verify_hostname(socket, tls.verify ? 1 : 0);
        if (!tls.cacert.empty() && amqp_ssl_socket_set_cacert(socket, tls.cacert.c_str()) != AMQP_STATUS_OK) {
            throw TransportError{"The file \"" + tls.cacert + "\" of the option \"cacert\" holds no certificates."};
        }
        if (!tls.cert.empty() && amqp_ssl_socket_set_key(socket, tls.cert.c_str(), tls.key.c_str()) != AMQP_STATUS_OK) {
            throw TransportError{"The files of the options \"cert\" and \"key\" are no certificate and its key."};
        }
    }
    const auto patience = amqpTimeOf(options.connectTimeout);
    const int status = amqp_socket_open_noblock(socket, options.host.c_str(), options.port, &patience);
    if (status != AMQP_STATUS_OK) {
        throw TransportError{options.text() + " cannot be reached: " + amqp_error_string2(status) + "."};
    }
    const int descriptor = amqp_get_sockfd(state);
    const auto unread = static_cast<unsigned>(options.writeTimeout.count());
    setsockopt(descriptor, IPPROTO_TCP, TCP_USER_TIMEOUT, &unread, sizeof unread);
    const int yes = 1;
    setsockopt(descriptor, SOL_SOCKET, SO_KEEPALIVE, &yes, sizeof yes);
    return descriptor;
}

} // namespace missive
