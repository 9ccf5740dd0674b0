#include <Infrastructure/Missive/Transport/Amqp/AmqpDeliveryReader.hpp>

#include <Infrastructure/Missive/Transport/Amqp/AmqpContent.hpp>

#if __has_include(<rabbitmq-c/amqp.h>)
#include <rabbitmq-c/amqp.h>
#else
#include <amqp.h>
#endif

#include <charconv>

namespace missive {

AmqpDeliveryReader::Event AmqpDeliveryReader::take(const amqp_frame_t_& frame) {
    if (frame.frame_type == AMQP_FRAME_METHOD) {
        const auto& method = frame.payload.method;
        if (method.id == AMQP_BASIC_CANCEL_METHOD) {
            return Event::Cancelled;
        }
        if (method.id == AMQP_BASIC_DELIVER_METHOD) {
            const auto& deliver = *static_cast<const amqp_basic_deliver_t*>(method.decoded);
            const auto* consumer = static_cast<const char*>(deliver.consumer_tag.bytes);
            current_ = {};
            std::from_chars(consumer, consumer + deliver.consumer_tag.len, current_.queue);
            current_.token = {connection_, frame.channel, deliver.delivery_tag};
            current_.redelivered = deliver.redelivered != 0;
        }
    } else if (frame.frame_type == AMQP_FRAME_HEADER) {
        AmqpContent::read(*static_cast<const amqp_basic_properties_t*>(frame.payload.properties.decoded), current_);
        missing_ = frame.payload.properties.body_size;
        current_.message.encoded.body.reserve(missing_);
        return finished();
    } else if (frame.frame_type == AMQP_FRAME_BODY) {
        const auto& part = frame.payload.body_fragment;
        current_.message.encoded.body.append(static_cast<const char*>(part.bytes), part.len);
        missing_ -= part.len;
        return finished();
    }
    return Event::Nothing;
}

AmqpDeliveryReader::Event AmqpDeliveryReader::finished() { return missing_ == 0 ? Event::Delivery : Event::Nothing; }

} // namespace missive
