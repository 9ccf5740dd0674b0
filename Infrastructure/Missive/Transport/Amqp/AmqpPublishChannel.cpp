#include <Infrastructure/Missive/Transport/Amqp/AmqpPublishChannel.hpp>

#include <Infrastructure/Missive/Amqp/AmqpBytesOf.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpContent.hpp>

#if __has_include(<rabbitmq-c/amqp.h>)
#include <rabbitmq-c/amqp.h>
#else
#include <amqp.h>
#endif

namespace missive {

namespace {

constexpr std::uint16_t channel = 1;

std::string textOf(const amqp_bytes_t& bytes) { return {static_cast<const char*>(bytes.bytes), bytes.len}; }

template <class Method> const Method& decoded(const amqp_method_t& method) {
    return *static_cast<const Method*>(method.decoded);
}

} // namespace

AmqpPublishChannel::AmqpPublishChannel(const AmqpTransportOptions& options, const AmqpTopology& topology,
                                       const Clock& clock)
    : options_{options}, topology_{topology}, clock_{clock}, connection_{options.server} {
    connection_.openChannel(channel);
    if (options_.autoSetup) {
        topology_.declare(connection_, channel);
    }
    amqp_confirm_select(connection_.state(), channel);
    connection_.requireLast("confirm what is published");
}

void AmqpPublishChannel::setup() {
    topology_.declare(connection_, channel);
    topology_.declareDelayExchange(connection_, channel);
}

void AmqpPublishChannel::publish(const AmqpPublication& publication) {
    makeWay(publication);
    amqp_basic_properties_t properties;
    AmqpContent::write(publication.message, headers_, properties);
    connection_.requireStatus(amqp_basic_publish(connection_.state(), channel, amqpBytesOf(publication.exchange),
                                                 amqpBytesOf(publication.routingKey), 1, 0, &properties,
                                                 amqpBytesOf(publication.message.encoded.body)),
                              "publish");
    ++published_;
}

void AmqpPublishChannel::ask() {
    connection_.requireStatus(amqp_basic_publish(connection_.state(), channel, amqp_empty_bytes, amqp_empty_bytes, 0, 0,
                                                 nullptr, amqp_empty_bytes),
                              "say whether it takes messages");
    ++published_;
}

void AmqpPublishChannel::makeWay(const AmqpPublication& publication) {
    if (publication.makesQueue && !madeQueues_.contains(publication.routingKey)) {
        topology_.declarePlainQueue(connection_, channel, publication.routingKey);
        madeQueues_.insert(publication.routingKey);
    }
    if (!publication.delay) {
        return;
    }
    if (options_.autoSetup && !hasDelayExchange_) {
        topology_.declareDelayExchange(connection_, channel);
        hasDelayExchange_ = true;
    }
    if (!delayQueues_.keeps(*publication.delay, clock_.elapsed())) {
        declareDelayQueue(*publication.delay);
    }
    delayQueues_.used(*publication.delay);
}

void AmqpPublishChannel::declareDelayQueue(const AmqpDelay& delay) {
    const auto asked = clock_.elapsed();
    topology_.declareDelayQueue(connection_, channel, delay);
    delayQueues_.declared(delay, asked, clock_.elapsed());
}

void AmqpPublishChannel::beginCall() noexcept {
    returned_.clear();
    delayQueues_.beginCall();
}

bool AmqpPublishChannel::isKept(const AmqpPublication& publication) const {
    return !publication.delay ||
           (!delayQueues_.mayHaveExpired() && delayQueues_.keeps(*publication.delay, clock_.elapsed()));
}

bool AmqpPublishChannel::keep(const AmqpPublication& publication) {
    if (publication.delay && !delayQueues_.keeps(*publication.delay, clock_.elapsed())) {
        declareDelayQueue(*publication.delay);
    }
    return !publication.delay || !delayQueues_.mayHaveExpired();
}

bool AmqpPublishChannel::read(AmqpConfirms& confirms, std::chrono::milliseconds wait) {
    amqp_frame_t frame;
    if (!connection_.nextFrame(frame, wait)) {
        connection_.releaseFrames();
        return false;
    }
    if (frame.frame_type == AMQP_FRAME_METHOD) {
        const auto& method = frame.payload.method;
        if (method.id == AMQP_BASIC_ACK_METHOD) {
            const auto& ack = decoded<amqp_basic_ack_t>(method);
            confirms.answer(ack.delivery_tag, ack.multiple != 0, AmqpConfirms::Answer::Taken);
        } else if (method.id == AMQP_BASIC_NACK_METHOD) {
            const auto& nack = decoded<amqp_basic_nack_t>(method);
            confirms.answer(nack.delivery_tag, nack.multiple != 0, AmqpConfirms::Answer::Refused);
        } else if (method.id == AMQP_BASIC_RETURN_METHOD) {
            noteReturn(method);
        } else if (method.id == AMQP_CONNECTION_BLOCKED_METHOD) {
            blocked_ = textOf(decoded<amqp_connection_blocked_t>(method).reason);
        } else if (method.id == AMQP_CONNECTION_UNBLOCKED_METHOD) {
            blocked_.reset();
        }
    }
    connection_.releaseFrames();
    return true;
}

void AmqpPublishChannel::readAll(AmqpConfirms& confirms) {
    while (read(confirms, std::chrono::milliseconds{0})) {
    }
}

void AmqpPublishChannel::noteReturn(const amqp_method_t_& method) {
    const auto& back = decoded<amqp_basic_return_t>(method);
    if (returned_.empty()) {
        returned_ = "has no queue for a message to the exchange \"" + textOf(back.exchange) +
                    "\" with the routing key \"" + textOf(back.routing_key) + "\" (" + textOf(back.reply_text) +
                    "): bind one.";
    }
}

} // namespace missive
