#include <Infrastructure/Missive/Transport/Amqp/AmqpPublisher.hpp>

#include <Infrastructure/Missive/Transport/Amqp/AmqpConfirms.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpConnection.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpConnectionLost.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpContent.hpp>

#if __has_include(<rabbitmq-c/amqp.h>)
#include <rabbitmq-c/amqp.h>
#else
#include <amqp.h>
#endif

#include <utility>

namespace missive {

namespace {

constexpr std::uint16_t channel = 1;
constexpr std::size_t window = 1000;
constexpr std::chrono::seconds delayQueueIsFresh{5};
constexpr std::chrono::milliseconds now{0};

amqp_bytes_t bytesOf(const std::string& text) { return {text.size(), const_cast<char*>(text.data())}; }

std::string textOf(const amqp_bytes_t& bytes) { return {static_cast<const char*>(bytes.bytes), bytes.len}; }

template <class Method> const Method& decoded(const amqp_method_t& method) {
    return *static_cast<const Method*>(method.decoded);
}

} // namespace

AmqpPublisher::AmqpPublisher(const AmqpTransportOptions& options, const AmqpTopology& topology, const Clock& clock,
                             std::function<void()> onConnect)
    : options_{options}, topology_{topology}, clock_{clock}, onConnect_{std::move(onConnect)} {}

AmqpPublisher::~AmqpPublisher() = default;

AmqpConnection& AmqpPublisher::connection() {
    if (connection_ == nullptr) {
        published_ = 0;
        blocked_.reset();
        delayQueues_.clear();
        madeQueues_.clear();
        hasDelayExchange_ = false;
        auto fresh = std::make_unique<AmqpConnection>(options_.server);
        fresh->openChannel(channel);
        if (options_.autoSetup) {
            topology_.declare(*fresh, channel);
        }
        amqp_confirm_select(fresh->state(), channel);
        fresh->requireLast("confirm what is published");
        connection_ = std::move(fresh);
        onConnect_();
    }
    return *connection_;
}

template <class Action> auto AmqpPublisher::onConnection(Action action) {
    const std::lock_guard lock{mutex_};
    for (bool isSecond = false;; isSecond = true) {
        try {
            return action(connection());
        } catch (const AmqpConnectionLost&) {
            connection_.reset();
            if (isSecond) {
                throw;
            }
        } catch (const TransportError&) {
            if (!blocked_) {
                connection_.reset();
            }
            throw;
        }
    }
}

void AmqpPublisher::publish(std::span<const AmqpPublication> publications) {
    std::vector<bool> taken(publications.size());
    onConnection([&](AmqpConnection&) { publishOnce(publications, taken); });
}

void AmqpPublisher::setup() {
    onConnection([&](AmqpConnection& connection) {
        topology_.declare(connection, channel);
        topology_.declareDelayExchange(connection, channel);
    });
}

std::int64_t AmqpPublisher::countIn(std::span<const std::string> queues) {
    return onConnection([&](AmqpConnection& connection) {
        std::int64_t count = 0;
        for (const auto& queue : queues) {
            count += connection.countIn(queue).value_or(0);
        }
        return count;
    });
}

void AmqpPublisher::heartbeat() noexcept {
    const std::unique_lock lock{mutex_, std::try_to_lock};
    if (!lock || connection_ == nullptr) {
        return;
    }
    try {
        AmqpConfirms none{published_ + 1};
        while (takeFrame(none, now)) {
        }
    } catch (const std::exception&) {
        connection_.reset();
    }
}

void AmqpPublisher::publishOnce(std::span<const AmqpPublication> all, std::vector<bool>& taken) {
    awaitUnblocked();
    returned_.clear();
    AmqpConfirms confirms{published_ + 1};
    std::vector<std::size_t> places;
    const auto note = [&] {
        for (std::size_t i = 0; i < places.size(); ++i) {
            taken[places[i]] = confirms.answers()[i] == AmqpConfirms::Answer::Taken;
        }
    };
    try {
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!taken[i]) {
                makeWay(all[i]);
                publishOne(all[i]);
                places.push_back(i);
                confirms.published();
            }
            while (confirms.open() >= window) {
                awaitConfirm(confirms);
            }
        }
        while (confirms.open() > 0) {
            awaitConfirm(confirms);
        }
    } catch (const TransportError&) {
        note();
        throw;
    }
    note();
    if (!returned_.empty()) {
        throw TransportError{"Transport \"" + options_.transport + "\": " + returned_};
    }
    for (const bool isTaken : taken) {
        if (!isTaken) {
            throw TransportError{"Transport \"" + options_.transport + "\": " + options_.server.text() +
                                 " refused a message (negative confirmation)."};
        }
    }
}

void AmqpPublisher::makeWay(const AmqpPublication& publication) {
    if (publication.makesQueue && !madeQueues_.contains(publication.routingKey)) {
        topology_.declarePlainQueue(*connection_, channel, publication.routingKey);
        madeQueues_.insert(publication.routingKey);
    }
    if (!publication.delay) {
        return;
    }
    if (options_.autoSetup && !hasDelayExchange_) {
        topology_.declareDelayExchange(*connection_, channel);
        hasDelayExchange_ = true;
    }
    const auto elapsed = clock_.elapsed();
    const auto [known, isNew] = delayQueues_.try_emplace(publication.delay->queue, elapsed);
    if (isNew || !options_.delay.arguments.empty() || elapsed - known->second >= delayQueueIsFresh) {
        topology_.declareDelayQueue(*connection_, channel, *publication.delay);
        known->second = elapsed;
    }
}

void AmqpPublisher::publishOne(const AmqpPublication& publication) {
    amqp_basic_properties_t properties;
    AmqpContent::write(publication.message, headers_, properties);
    connection_->requireStatus(amqp_basic_publish(connection_->state(), channel, bytesOf(publication.exchange),
                                                  bytesOf(publication.routingKey), 1, 0, &properties,
                                                  bytesOf(publication.message.encoded.body)),
                               "publish");
    ++published_;
}

void AmqpPublisher::awaitConfirm(AmqpConfirms& confirms) {
    if (takeFrame(confirms, options_.confirmTimeout)) {
        return;
    }
    const auto seconds = std::to_string(options_.confirmTimeout.count()) + " ms";
    throw TransportError{"Transport \"" + options_.transport + "\": " + options_.server.text() +
                         (blocked_ ? " has stopped its publishers (" + *blocked_ + ") and confirmed nothing for "
                                   : std::string{" has confirmed nothing for "}) +
                         seconds + " (option \"confirm_timeout\"); " + std::to_string(confirms.open()) +
                         " messages may or may not have arrived."};
}

bool AmqpPublisher::takeFrame(AmqpConfirms& confirms, std::chrono::milliseconds wait) {
    amqp_frame_t frame;
    if (!connection_->nextFrame(frame, wait)) {
        connection_->releaseFrames();
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
    connection_->releaseFrames();
    return true;
}

void AmqpPublisher::noteReturn(const amqp_method_t_& method) {
    const auto& back = decoded<amqp_basic_return_t>(method);
    if (returned_.empty()) {
        returned_ = options_.server.text() + " has no queue for a message to the exchange \"" + textOf(back.exchange) +
                    "\" with the routing key \"" + textOf(back.routing_key) + "\" (" + textOf(back.reply_text) +
                    "): bind one.";
    }
}

void AmqpPublisher::awaitUnblocked() {
    AmqpConfirms none{published_ + 1};
    while (takeFrame(none, now)) {
    }
    while (blocked_) {
        if (!takeFrame(none, options_.confirmTimeout)) {
            throw TransportError{"Transport \"" + options_.transport + "\": " + options_.server.text() +
                                 " has stopped its publishers (" + *blocked_ + "); nothing was sent."};
        }
    }
}

} // namespace missive
