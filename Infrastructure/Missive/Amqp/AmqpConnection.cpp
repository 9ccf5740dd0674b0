#include <Infrastructure/Missive/Amqp/AmqpConnection.hpp>

#include <Infrastructure/Missive/Amqp/AmqpConnectionLost.hpp>
#include <Infrastructure/Missive/Amqp/AmqpSocket.hpp>
#include <Infrastructure/Missive/Amqp/AmqpTable.hpp>
#include <Infrastructure/Missive/Amqp/AmqpTimeOf.hpp>

#if __has_include(<rabbitmq-c/amqp.h>)
#include <rabbitmq-c/amqp.h>
#else
#include <amqp.h>
#endif
#include <sys/time.h>

#include <atomic>

namespace missive {

namespace {

constexpr std::uint16_t scratchChannel = 9;

std::uint64_t nextId() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

std::string textOf(const amqp_bytes_t& bytes) { return {static_cast<const char*>(bytes.bytes), bytes.len}; }

/// What the broker says when it closes a channel or a connection; empty for anything else.
std::string closingText(const amqp_method_t& method) {
    if (method.id == AMQP_CHANNEL_CLOSE_METHOD) {
        return textOf(static_cast<const amqp_channel_close_t*>(method.decoded)->reply_text);
    }
    if (method.id == AMQP_CONNECTION_CLOSE_METHOD) {
        return textOf(static_cast<const amqp_connection_close_t*>(method.decoded)->reply_text);
    }
    return {};
}

bool isNotFound(const amqp_rpc_reply_t& reply) {
    return reply.reply_type == AMQP_RESPONSE_SERVER_EXCEPTION && reply.reply.id == AMQP_CHANNEL_CLOSE_METHOD &&
           static_cast<const amqp_channel_close_t*>(reply.reply.decoded)->reply_code == AMQP_NOT_FOUND;
}

} // namespace

AmqpConnection::AmqpConnection(const AmqpServerOptions& options)
    : text_{options.text()}, id_{nextId()}, state_{amqp_new_connection()} {
    if (state_ == nullptr) {
        throw TransportError{"There is no memory for a connection to " + text_ + "."};
    }
    try {
        socket_ = AmqpSocket::open(state_, options);
        logIn(options);
    } catch (...) {
        amqp_destroy_connection(state_);
        throw;
    }
    alive_ = true;
}

AmqpConnection::~AmqpConnection() {
    if (alive_) {
        const auto patience = amqpTimeOf(std::chrono::seconds{1});
        amqp_set_rpc_timeout(state_, &patience);
        amqp_connection_close(state_, AMQP_REPLY_SUCCESS);
    }
    amqp_destroy_connection(state_);
}

void AmqpConnection::logIn(const AmqpServerOptions& options) {
    const auto handshake = amqpTimeOf(options.connectTimeout);
    amqp_set_handshake_timeout(state_, &handshake);
    const auto answer = amqpTimeOf(options.rpcTimeout);
    amqp_set_rpc_timeout(state_, &answer);
    AmqpTable capabilities;
    capabilities.addFlag("connection.blocked", true).addFlag("consumer_cancel_notify", true);
    AmqpTable properties;
    properties.add("connection_name", options.connectionName).addTable("capabilities", capabilities);
    const auto heartbeat = static_cast<int>(options.heartbeat.count());
    const auto reply =
        options.external
            ? amqp_login_with_properties(state_, options.vhost.c_str(), options.channelMax, options.frameMax, heartbeat,
                                         &properties.get(), AMQP_SASL_METHOD_EXTERNAL, options.user.c_str())
            : amqp_login_with_properties(state_, options.vhost.c_str(), options.channelMax, options.frameMax, heartbeat,
                                         &properties.get(), AMQP_SASL_METHOD_PLAIN, options.user.c_str(),
                                         options.password.c_str());
    if (reply.reply_type == AMQP_RESPONSE_SERVER_EXCEPTION) {
        throw TransportError{text_ + " refuses the log-in of the user \"" + options.user +
                             "\": " + closingText(reply.reply)};
    }
    if (reply.reply_type != AMQP_RESPONSE_NORMAL) {
        throw TransportError{text_ + " does not answer as RabbitMQ does: " + amqp_error_string2(reply.library_error) +
                             "."};
    }
}

void AmqpConnection::openChannel(std::uint16_t channel) {
    amqp_channel_open(state_, channel);
    requireLast("open a channel");
}

std::optional<std::int64_t> AmqpConnection::countIn(const std::string& queue) {
    openChannel(scratchChannel);
    const auto* declared =
        amqp_queue_declare(state_, scratchChannel, amqp_cstring_bytes(queue.c_str()), 1, 0, 0, 0, amqp_empty_table);
    const auto reply = amqp_get_rpc_reply(state_);
    if (isNotFound(reply)) {
        confirmClosed(scratchChannel);
        return std::nullopt;
    }
    require(reply, "count the messages of the queue \"" + queue + "\"");
    const std::int64_t count = declared->message_count;
    require(amqp_channel_close(state_, scratchChannel, AMQP_REPLY_SUCCESS), "close a channel");
    return count;
}

bool AmqpConnection::hasQueue(const std::string& queue, AmqpFlags flags, const AmqpArguments& arguments) {
    const AmqpTable table{arguments};
    openChannel(scratchChannel);
    amqp_queue_declare(state_, scratchChannel, amqp_cstring_bytes(queue.c_str()), 0, flags.has(AmqpFlags::durable),
                       flags.has(AmqpFlags::exclusive), flags.has(AmqpFlags::autoDelete), table.get());
    const auto reply = amqp_get_rpc_reply(state_);
    if (reply.reply_type == AMQP_RESPONSE_SERVER_EXCEPTION && reply.reply.id == AMQP_CHANNEL_CLOSE_METHOD) {
        confirmClosed(scratchChannel);
        return false;
    }
    require(reply, "tell how the queue \"" + queue + "\" is made");
    require(amqp_channel_close(state_, scratchChannel, AMQP_REPLY_SUCCESS), "close a channel");
    return true;
}

void AmqpConnection::confirmClosed(std::uint16_t channel) {
    amqp_channel_close_ok_t answer{};
    requireStatus(amqp_send_method(state_, channel, AMQP_CHANNEL_CLOSE_OK_METHOD, &answer), "close a channel");
}

bool AmqpConnection::nextFrame(amqp_frame_t_& frame, std::chrono::milliseconds wait) {
    const auto patience = amqpTimeOf(wait);
    const int status = amqp_simple_wait_frame_noblock(state_, &frame, &patience);
    if (status == AMQP_STATUS_TIMEOUT) {
        return false;
    }
    requireStatus(status, "deliver messages");
    if (frame.frame_type == AMQP_FRAME_METHOD) {
        if (const auto text = closingText(frame.payload.method); !text.empty()) {
            lost("the broker closed the connection: " + text);
        }
    }
    return true;
}

void AmqpConnection::releaseFrames() noexcept { amqp_maybe_release_buffers(state_); }

void AmqpConnection::require(const amqp_rpc_reply_t_& reply, std::string_view doing) {
    if (reply.reply_type == AMQP_RESPONSE_NORMAL) {
        return;
    }
    if (reply.reply_type == AMQP_RESPONSE_SERVER_EXCEPTION) {
        alive_ = false;
        throw TransportError{text_ + " refuses to " + std::string{doing} + ": " + closingText(reply.reply)};
    }
    requireStatus(reply.library_error, doing);
    lost("it was closed while it was asked to " + std::string{doing} + ".");
}

void AmqpConnection::requireLast(std::string_view doing) { require(amqp_get_rpc_reply(state_), doing); }

void AmqpConnection::requireStatus(int status, std::string_view doing) {
    if (status == AMQP_STATUS_TABLE_TOO_BIG) {
        throw TransportError{text_ + " cannot " + std::string{doing} +
                             ": the headers are longer than a frame (option \"frame_max\")."};
    }
    if (status < 0) {
        lost("asked to " + std::string{doing} + ": " + amqp_error_string2(status) + ".");
    }
}

void AmqpConnection::lost(const std::string& reason) {
    alive_ = false;
    throw AmqpConnectionLost{"The connection to " + text_ + " is lost: " + reason};
}

} // namespace missive
