#pragma once

#include <Infrastructure/Missive/Amqp/AmqpArguments.hpp>
#include <Infrastructure/Missive/Amqp/AmqpFlags.hpp>
#include <Infrastructure/Missive/Amqp/AmqpServerOptions.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct amqp_connection_state_t_;
struct amqp_frame_t_;
struct amqp_rpc_reply_t_;

namespace missive {

/// A connection to RabbitMQ that is logged in. For one thread at a time. Destroying it closes it; the broker then takes
/// back what was delivered and not acknowledged.
class AmqpConnection {
public:
    /// Throws TransportError when there is none to be had.
    explicit AmqpConnection(const AmqpServerOptions& options);
    ~AmqpConnection();
    AmqpConnection(const AmqpConnection&) = delete;
    AmqpConnection& operator=(const AmqpConnection&) = delete;

    amqp_connection_state_t_* state() const noexcept { return state_; }
    int socket() const noexcept { return socket_; }
    /// A number no other connection of this process has.
    std::uint64_t id() const noexcept { return id_; }

    void openChannel(std::uint16_t channel);

    /// How many messages wait in a queue; nothing if there is no such queue. Needs no open channel.
    std::optional<std::int64_t> countIn(const std::string& queue);

    /// Whether a queue is of that kind, as far as the broker lets us know; makes it if there is none. Needs no open
    /// channel.
    bool hasQueue(const std::string& queue, AmqpFlags flags, const AmqpArguments& arguments);

    /// The next frame, into `frame`; false when none comes within the time. It is valid until the next `releaseFrames`.
    /// Sends and expects heartbeats meanwhile. Throws AmqpConnectionLost, also when the broker closes a channel.
    bool nextFrame(amqp_frame_t_& frame, std::chrono::milliseconds wait);
    void releaseFrames() noexcept;

    /// Throws AmqpConnectionLost or TransportError for an answer that is none, with `doing` in the sentence: "declare
    /// the queue \"x\"".
    void require(const amqp_rpc_reply_t_& reply, std::string_view doing);
    void requireLast(std::string_view doing);
    void requireStatus(int status, std::string_view doing);

private:
    void logIn(const AmqpServerOptions& options);
    /// Answers a broker that has closed a channel.
    void confirmClosed(std::uint16_t channel);
    [[noreturn]] void lost(const std::string& reason);

    const std::string text_;
    const std::uint64_t id_;
    amqp_connection_state_t_* state_;
    int socket_ = -1;
    bool alive_ = false;
};

} // namespace missive
