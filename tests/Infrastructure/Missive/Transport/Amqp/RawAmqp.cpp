#include <tests/Infrastructure/Missive/Transport/Amqp/RawAmqp.hpp>

#if __has_include(<rabbitmq-c/amqp.h>)
#include <rabbitmq-c/amqp.h>
#include <rabbitmq-c/tcp_socket.h>
#else
#include <amqp.h>
#include <amqp_tcp_socket.h>
#endif

#include <stdexcept>
#include <vector>

namespace missive::test {

namespace {

amqp_bytes_t bytesOf(const std::string& text) { return {text.size(), const_cast<char*>(text.data())}; }

std::string textOf(const amqp_bytes_t& bytes) { return {static_cast<const char*>(bytes.bytes), bytes.len}; }

} // namespace

RawAmqp::RawAmqp(std::uint16_t port) : state_{amqp_new_connection()} {
    if (amqp_socket_open(amqp_tcp_socket_new(state_), "127.0.0.3", port) != AMQP_STATUS_OK) {
        throw std::runtime_error{"no connection"};
    }
    const auto login = amqp_login(state_, "/", 0, 131072, 0, AMQP_SASL_METHOD_PLAIN, "guest", "guest");
    if (login.reply_type != AMQP_RESPONSE_NORMAL) {
        throw std::runtime_error{"cannot log in"};
    }
    amqp_channel_open(state_, 1);
    require("open a channel");
}

RawAmqp::~RawAmqp() {
    amqp_connection_close(state_, AMQP_REPLY_SUCCESS);
    amqp_destroy_connection(state_);
}

void RawAmqp::require(const char* doing) const {
    if (amqp_get_rpc_reply(state_).reply_type != AMQP_RESPONSE_NORMAL) {
        throw std::runtime_error{std::string{"cannot "} + doing};
    }
}

void RawAmqp::declareQueue(const std::string& name) {
    amqp_queue_declare(state_, 1, bytesOf(name), 0, 1, 0, 0, amqp_empty_table);
    require("declare");
}

void RawAmqp::bindQueue(const std::string& name, const std::string& exchange, const std::string& key) {
    amqp_queue_bind(state_, 1, bytesOf(name), bytesOf(exchange), bytesOf(key), amqp_empty_table);
    require("bind");
}

void RawAmqp::deleteQueue(const std::string& name) {
    amqp_queue_delete(state_, 1, bytesOf(name), 0, 0);
    require("delete");
}

std::optional<std::uint32_t> RawAmqp::count(const std::string& queue) {
    const auto* declared = amqp_queue_declare(state_, 1, bytesOf(queue), 1, 0, 0, 0, amqp_empty_table);
    if (declared != nullptr) {
        return declared->message_count;
    }
    amqp_channel_close_ok_t answer{};
    amqp_send_method(state_, 1, AMQP_CHANNEL_CLOSE_OK_METHOD, &answer);
    amqp_channel_open(state_, 1);
    require("open a channel");
    return std::nullopt;
}

void RawAmqp::publish(const Message& message) {
    std::vector<amqp_table_entry_t> entries;
    for (const auto& [name, value] : message.headers) {
        amqp_table_entry_t entry{};
        entry.key = bytesOf(name);
        entry.value.kind = AMQP_FIELD_KIND_UTF8;
        entry.value.value.bytes = bytesOf(value);
        entries.push_back(entry);
    }
    amqp_basic_properties_t properties{};
    properties._flags = AMQP_BASIC_HEADERS_FLAG | AMQP_BASIC_DELIVERY_MODE_FLAG;
    properties.delivery_mode = 2;
    properties.headers = {static_cast<int>(entries.size()), entries.data()};
    const auto text = [&](const std::string& value, amqp_flags_t flag, amqp_bytes_t& to) {
        if (!value.empty()) {
            properties._flags |= flag;
            to = bytesOf(value);
        }
    };
    text(message.contentType, AMQP_BASIC_CONTENT_TYPE_FLAG, properties.content_type);
    text(message.contentEncoding, AMQP_BASIC_CONTENT_ENCODING_FLAG, properties.content_encoding);
    text(message.messageId, AMQP_BASIC_MESSAGE_ID_FLAG, properties.message_id);
    text(message.correlationId, AMQP_BASIC_CORRELATION_ID_FLAG, properties.correlation_id);
    text(message.expiration, AMQP_BASIC_EXPIRATION_FLAG, properties.expiration);
    if (message.priority > 0) {
        properties._flags |= AMQP_BASIC_PRIORITY_FLAG;
        properties.priority = static_cast<std::uint8_t>(message.priority);
    }
    if (message.timestamp > 0) {
        properties._flags |= AMQP_BASIC_TIMESTAMP_FLAG;
        properties.timestamp = message.timestamp;
    }
    amqp_basic_publish(state_, 1, bytesOf(message.exchange), bytesOf(message.routingKey), 0, 0, &properties,
                       bytesOf(message.body));
}

std::optional<RawAmqp::Message> RawAmqp::take(const std::string& queue) {
    const auto reply = amqp_basic_get(state_, 1, bytesOf(queue), 1);
    if (reply.reply_type != AMQP_RESPONSE_NORMAL) {
        throw std::runtime_error{"cannot get"};
    }
    if (reply.reply.id != AMQP_BASIC_GET_OK_METHOD) {
        return std::nullopt;
    }
    const auto& got = *static_cast<const amqp_basic_get_ok_t*>(reply.reply.decoded);
    Message message;
    message.exchange = textOf(got.exchange);
    message.routingKey = textOf(got.routing_key);
    amqp_message_t raw;
    amqp_read_message(state_, 1, &raw, 0);
    message.body = textOf(raw.body);
    const auto& properties = raw.properties;
    const auto has = [&](amqp_flags_t flag) { return (properties._flags & flag) != 0; };
    const auto text = [&](amqp_flags_t flag, const amqp_bytes_t& value) { return has(flag) ? textOf(value) : ""; };
    message.contentType = text(AMQP_BASIC_CONTENT_TYPE_FLAG, properties.content_type);
    message.contentEncoding = text(AMQP_BASIC_CONTENT_ENCODING_FLAG, properties.content_encoding);
    message.messageId = text(AMQP_BASIC_MESSAGE_ID_FLAG, properties.message_id);
    message.correlationId = text(AMQP_BASIC_CORRELATION_ID_FLAG, properties.correlation_id);
    message.expiration = text(AMQP_BASIC_EXPIRATION_FLAG, properties.expiration);
    message.deliveryMode = has(AMQP_BASIC_DELIVERY_MODE_FLAG) ? properties.delivery_mode : 0;
    message.priority = has(AMQP_BASIC_PRIORITY_FLAG) ? properties.priority : 0;
    message.timestamp = has(AMQP_BASIC_TIMESTAMP_FLAG) ? properties.timestamp : 0;
    for (int i = 0; has(AMQP_BASIC_HEADERS_FLAG) && i < properties.headers.num_entries; ++i) {
        const auto& entry = properties.headers.entries[i];
        message.headers[textOf(entry.key)] = entry.value.kind == AMQP_FIELD_KIND_UTF8
                                                 ? textOf(entry.value.value.bytes)
                                                 : std::string{"<"} + static_cast<char>(entry.value.kind) + ">";
    }
    amqp_destroy_message(&raw);
    return message;
}

} // namespace missive::test
