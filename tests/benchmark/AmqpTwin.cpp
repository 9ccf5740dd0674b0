#include <tests/benchmark/AmqpTwin.hpp>

#if __has_include(<rabbitmq-c/amqp.h>)
#include <rabbitmq-c/amqp.h>
#include <rabbitmq-c/tcp_socket.h>
#else
#include <amqp.h>
#include <amqp_tcp_socket.h>
#endif

#include <stdexcept>

namespace missive::benchmark {

namespace {

constexpr std::uint16_t confirmed = 1;
constexpr std::uint16_t plain = 2;

amqp_bytes_t bytesOf(const std::string& text) { return {text.size(), const_cast<char*>(text.data())}; }

void require(bool good, const char* doing) {
    if (!good) {
        throw std::runtime_error{std::string{"librabbitmq cannot "} + doing};
    }
}

} // namespace

class AmqpTwin::Learned {
public:
    ~Learned() { amqp_destroy_message(&message); }
    amqp_message_t message{};
};

AmqpTwin::AmqpTwin(std::uint16_t port) : state_{amqp_new_connection()}, learned_{new Learned} {
    require(amqp_socket_open(amqp_tcp_socket_new(state_), "127.0.0.1", port) == AMQP_STATUS_OK, "connect");
    require(amqp_login(state_, "/", 0, 131072, 0, AMQP_SASL_METHOD_PLAIN, "guest", "guest").reply_type ==
                AMQP_RESPONSE_NORMAL,
            "log in");
    require(amqp_channel_open(state_, confirmed) != nullptr && amqp_channel_open(state_, plain) != nullptr &&
                amqp_confirm_select(state_, confirmed) != nullptr,
            "open channels");
}

AmqpTwin::~AmqpTwin() {
    delete learned_;
    amqp_connection_close(state_, AMQP_REPLY_SUCCESS);
    amqp_destroy_connection(state_);
}

void AmqpTwin::prepare(const std::string& name) {
    amqp_exchange_declare(state_, plain, bytesOf(name), amqp_cstring_bytes("fanout"), 0, 1, 0, 0, amqp_empty_table);
    amqp_queue_declare(state_, plain, bytesOf(name), 0, 1, 0, 0, amqp_empty_table);
    amqp_queue_bind(state_, plain, bytesOf(name), bytesOf(name), amqp_empty_bytes, amqp_empty_table);
    purge(name);
}

std::size_t AmqpTwin::purge(const std::string& name) {
    const auto* purged = amqp_queue_purge(state_, plain, bytesOf(name));
    require(purged != nullptr, "purge");
    return purged->message_count;
}

void AmqpTwin::learn(const std::string& queue) {
    const auto reply = amqp_basic_get(state_, plain, bytesOf(queue), 1);
    require(reply.reply.id == AMQP_BASIC_GET_OK_METHOD, "get");
    amqp_destroy_message(&learned_->message);
    learned_->message = {};
    require(amqp_read_message(state_, plain, &learned_->message, 0).reply_type == AMQP_RESPONSE_NORMAL, "read");
}

void AmqpTwin::publish(const std::string& exchange, std::size_t count) {
    const auto& [properties, body, pool] = learned_->message;
    for (std::size_t i = 0; i < count; ++i) {
        require(amqp_basic_publish(state_, confirmed, bytesOf(exchange), amqp_empty_bytes, 1, 0, &properties, body) ==
                    AMQP_STATUS_OK,
                "publish");
        ++published_;
        while (published_ - confirmed_ >= window) {
            awaitConfirm();
        }
    }
    while (confirmed_ < published_) {
        awaitConfirm();
    }
}

void AmqpTwin::awaitConfirm() {
    amqp_frame_t frame;
    require(amqp_simple_wait_frame(state_, &frame) == AMQP_STATUS_OK, "wait");
    if (frame.frame_type == AMQP_FRAME_METHOD && frame.payload.method.id == AMQP_BASIC_ACK_METHOD) {
        const auto& ack = *static_cast<amqp_basic_ack_t*>(frame.payload.method.decoded);
        confirmed_ = ack.multiple != 0 ? ack.delivery_tag : confirmed_ + 1;
    }
    amqp_maybe_release_buffers(state_);
}

std::size_t AmqpTwin::consume(const std::string& queue, std::size_t count, std::size_t together,
                              const std::function<void()>& seen) {
    std::size_t bytes = 0;
    amqp_basic_qos(state_, plain, 0, prefetch, 0);
    const auto tag = amqp_cstring_bytes("twin");
    require(amqp_basic_consume(state_, plain, bytesOf(queue), tag, 0, 0, 0, amqp_empty_table) != nullptr, "consume");
    for (std::size_t i = 1; i <= count; ++i) {
        amqp_envelope_t envelope;
        amqp_maybe_release_buffers(state_);
        require(amqp_consume_message(state_, &envelope, nullptr, 0).reply_type == AMQP_RESPONSE_NORMAL, "take");
        bytes += envelope.message.body.len;
        seen();
        if (i % together == 0 || i == count) {
            amqp_basic_ack(state_, plain, envelope.delivery_tag, 1);
        }
        amqp_destroy_envelope(&envelope);
    }
    amqp_basic_cancel(state_, plain, tag);
    return bytes;
}

} // namespace missive::benchmark
