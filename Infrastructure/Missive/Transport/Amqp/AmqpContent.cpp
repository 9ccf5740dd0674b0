#include <Infrastructure/Missive/Transport/Amqp/AmqpContent.hpp>

#include <Infrastructure/Missive/Amqp/AmqpBytesOf.hpp>

#if __has_include(<rabbitmq-c/amqp.h>)
#include <rabbitmq-c/amqp.h>
#else
#include <amqp.h>
#endif

#include <concepts>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

namespace {

constexpr std::string_view contentType = "Content-Type";
constexpr std::string_view lostClaims = "X-Missive-Claims";
constexpr std::string_view deliveryCount = "x-delivery-count";
/// Further routing keys of the publication it came with: a copy that had them would go there again.
constexpr std::string_view carbonCopies = "CC";

std::string_view viewOf(const amqp_bytes_t& bytes) { return {static_cast<const char*>(bytes.bytes), bytes.len}; }

template <std::integral Integer> int clamped(Integer number) {
    constexpr int most = 1'000'000;
    return std::cmp_less(number, 0) ? 0 : std::cmp_less(number, most) ? static_cast<int>(number) : most;
}

/// How many that is; none for what is no number or less than zero.
int countIn(const amqp_field_value_t& value) {
    switch (value.kind) {
    case AMQP_FIELD_KIND_I64:
        return clamped(value.value.i64);
    case AMQP_FIELD_KIND_U64:
        return clamped(value.value.u64);
    case AMQP_FIELD_KIND_I32:
        return clamped(value.value.i32);
    case AMQP_FIELD_KIND_U32:
        return clamped(value.value.u32);
    case AMQP_FIELD_KIND_I16:
        return clamped(value.value.i16);
    case AMQP_FIELD_KIND_U16:
        return clamped(value.value.u16);
    case AMQP_FIELD_KIND_I8:
        return clamped(value.value.i8);
    case AMQP_FIELD_KIND_U8:
        return clamped(value.value.u8);
    default:
        return 0;
    }
}

void readHeaders(const amqp_table_t& table, AmqpDelivery& delivery) {
    auto& message = delivery.message;
    std::vector<amqp_table_entry_t> others;
    message.encoded.headers.reserve(static_cast<std::size_t>(table.num_entries) + 1);
    for (int i = 0; i < table.num_entries; ++i) {
        const auto& entry = table.entries[i];
        const auto name = viewOf(entry.key);
        const bool isText = entry.value.kind == AMQP_FIELD_KIND_UTF8 || entry.value.kind == AMQP_FIELD_KIND_BYTES;
        if (name == deliveryCount) {
            delivery.deliveryCount = countIn(entry.value);
        } else if (name == lostClaims) {
            message.lostClaims = countIn(entry.value);
        } else if (!isText && name != carbonCopies) {
            others.push_back(entry);
        } else if (isText && message.encoded.header(name) == nullptr) {
            message.encoded.headers.emplace_back(name, viewOf(entry.value.value.bytes));
        }
    }
    if (!others.empty()) {
        message.properties.foreignHeaders = AmqpTable::encode({static_cast<int>(others.size()), others.data()});
    }
}

} // namespace

void AmqpContent::write(const AmqpMessage& message, AmqpTable& headers, amqp_basic_properties_t_& properties) {
    const auto& from = message.properties;
    properties = {};
    const auto text = [&](std::string_view value, amqp_flags_t flag, amqp_bytes_t& to) {
        if (!value.empty()) {
            properties._flags |= flag;
            to = amqpBytesOf(value);
        }
    };
    headers.clear();
    for (const auto& [name, value] : message.encoded.headers) {
        if (name == contentType) {
            text(value, AMQP_BASIC_CONTENT_TYPE_FLAG, properties.content_type);
        } else {
            headers.add(name, value);
        }
    }
    headers.addEncoded(from.foreignHeaders);
    if (message.lostClaims > 0) {
        headers.add(lostClaims, static_cast<std::int64_t>(message.lostClaims));
    }
    properties._flags |= AMQP_BASIC_HEADERS_FLAG | AMQP_BASIC_DELIVERY_MODE_FLAG;
    properties.headers = headers.get();
    properties.delivery_mode = AMQP_DELIVERY_PERSISTENT;
    text(from.messageId, AMQP_BASIC_MESSAGE_ID_FLAG, properties.message_id);
    text(from.contentEncoding, AMQP_BASIC_CONTENT_ENCODING_FLAG, properties.content_encoding);
    text(from.correlationId, AMQP_BASIC_CORRELATION_ID_FLAG, properties.correlation_id);
    text(from.replyTo, AMQP_BASIC_REPLY_TO_FLAG, properties.reply_to);
    text(from.type, AMQP_BASIC_TYPE_FLAG, properties.type);
    text(from.appId, AMQP_BASIC_APP_ID_FLAG, properties.app_id);
    text(from.expiration, AMQP_BASIC_EXPIRATION_FLAG, properties.expiration);
    if (from.priority) {
        properties._flags |= AMQP_BASIC_PRIORITY_FLAG;
        properties.priority = *from.priority;
    }
    if (from.timestamp != 0) {
        properties._flags |= AMQP_BASIC_TIMESTAMP_FLAG;
        properties.timestamp = from.timestamp;
    }
}

void AmqpContent::read(const amqp_basic_properties_t_& properties, AmqpDelivery& delivery) {
    auto& message = delivery.message;
    const auto text = [&](amqp_flags_t flag, const amqp_bytes_t& value) {
        return (properties._flags & flag) != 0 ? std::string{viewOf(value)} : std::string{};
    };
    if ((properties._flags & AMQP_BASIC_HEADERS_FLAG) != 0) {
        readHeaders(properties.headers, delivery);
    }
    if (auto type = text(AMQP_BASIC_CONTENT_TYPE_FLAG, properties.content_type);
        !type.empty() && message.encoded.header(contentType) == nullptr) {
        message.encoded.headers.emplace_back(contentType, std::move(type));
    }
    auto& to = message.properties;
    to.messageId = text(AMQP_BASIC_MESSAGE_ID_FLAG, properties.message_id);
    to.contentEncoding = text(AMQP_BASIC_CONTENT_ENCODING_FLAG, properties.content_encoding);
    to.correlationId = text(AMQP_BASIC_CORRELATION_ID_FLAG, properties.correlation_id);
    to.replyTo = text(AMQP_BASIC_REPLY_TO_FLAG, properties.reply_to);
    to.type = text(AMQP_BASIC_TYPE_FLAG, properties.type);
    to.appId = text(AMQP_BASIC_APP_ID_FLAG, properties.app_id);
    to.expiration = text(AMQP_BASIC_EXPIRATION_FLAG, properties.expiration);
    if ((properties._flags & AMQP_BASIC_PRIORITY_FLAG) != 0) {
        to.priority = properties.priority;
    }
    if ((properties._flags & AMQP_BASIC_TIMESTAMP_FLAG) != 0) {
        to.timestamp = properties.timestamp;
    }
}

} // namespace missive
