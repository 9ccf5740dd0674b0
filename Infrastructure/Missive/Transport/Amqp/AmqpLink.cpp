#include <Infrastructure/Missive/Transport/Amqp/AmqpLink.hpp>

#include <Infrastructure/Missive/Amqp/AmqpBytesOf.hpp>
#include <Infrastructure/Missive/Amqp/AmqpConnectionLost.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpContent.hpp>

#if __has_include(<rabbitmq-c/amqp.h>)
#include <rabbitmq-c/amqp.h>
#else
#include <amqp.h>
#endif

#include <algorithm>
#include <utility>

namespace missive {

namespace {

constexpr std::uint16_t pushChannel = 1;
constexpr std::uint16_t fetchChannel = 2;
constexpr std::chrono::milliseconds untilPushed{500};
constexpr std::size_t roughOverhead = 1024;
constexpr std::size_t mostUnreleased = 256 * 1024;

/// RabbitMQ's "partial tx completion": a queue that is full has refused what came, what was acknowledged is gone.
bool isHalfCommitted(const amqp_rpc_reply_t& reply) {
    if (reply.reply_type != AMQP_RESPONSE_SERVER_EXCEPTION || reply.reply.id != AMQP_CHANNEL_CLOSE_METHOD) {
        return false;
    }
    constexpr std::uint16_t tx = AMQP_TX_COMMIT_METHOD >> 16;
    const auto& close = *static_cast<const amqp_channel_close_t*>(reply.reply.decoded);
    return close.reply_code == AMQP_PRECONDITION_FAILED && close.class_id == tx;
}

} // namespace

AmqpLink::AmqpLink(const AmqpTransportOptions& options, const AmqpTopology& topology)
    : options_{options}, connection_{options.server}, reader_{connection_.id()},
      subscriptions_(options.queues.size(), Subscription{AmqpPrefetch{options.prefetch}, 0, {}}) {
    connection_.openChannel(pushChannel);
    if (options_.autoSetup) {
        topology.declare(connection_, pushChannel);
    }
    connection_.openChannel(fetchChannel);
    for (const auto& queue : options_.queues) {
        keepsRedelivered_.push_back(queue.keepsRedelivered() &&
                                    (options_.autoSetup || connection_.countIn(queue.redeliveredName())));
    }
}

void AmqpLink::consume(std::span<const std::size_t> queues, std::size_t most) {
    for (const auto queue : queues) {
        auto& subscription = subscriptions_[queue];
        const auto prefetch = subscription.prefetch.next(most, inWork());
        if (prefetch != subscription.current) {
            subscribe(queue, prefetch);
        }
    }
}

void AmqpLink::subscribe(std::size_t queue, std::uint16_t prefetch) {
    auto& subscription = subscriptions_[queue];
    const auto& name = options_.queues[queue].name;
    const auto before =
        std::exchange(subscription.consumer, std::to_string(queue) + ":" + std::to_string(++lastConsumer_));
    amqp_basic_qos(connection_.state(), pushChannel, 0, prefetch, 0);
    connection_.requireLast("send messages ahead");
    amqp_basic_consume(connection_.state(), pushChannel, amqpBytesOf(name), amqpBytesOf(subscription.consumer), 0, 0, 0,
                       amqp_empty_table);
    connection_.requireLast("deliver the messages of the queue \"" + name + "\"");
    subscription.current = prefetch;
    if (!before.empty()) {
        cancel(before);
    }
}

void AmqpLink::cancel(const std::string& consumer) {
    amqp_basic_cancel(connection_.state(), pushChannel, amqpBytesOf(consumer));
    connection_.requireLast("end a consumer");
}

void AmqpLink::stopConsuming() {
    for (auto& subscription : subscriptions_) {
        if (!subscription.consumer.empty()) {
            subscription.current = 0;
            cancel(std::exchange(subscription.consumer, {}));
        }
    }
    pump();
}

void AmqpLink::pump(std::chrono::milliseconds wait) {
    std::size_t bytes = 0;
    amqp_frame_t frame;
    while (connection_.nextFrame(frame, kept.empty() ? wait : std::chrono::milliseconds{0})) {
        const auto event = frame.channel == pushChannel ? reader_.take(frame) : AmqpDeliveryReader::Event::Nothing;
        if (event == AmqpDeliveryReader::Event::Cancelled) {
            throw AmqpConnectionLost{options_.server.text() + " has ended a consumer: its queue is gone or has moved."};
        }
        if (event == AmqpDeliveryReader::Event::Delivery) {
            auto& delivery = reader_.delivery();
            bytes += delivery.message.encoded.body.size() + roughOverhead;
            pushed_.add(delivery.token.tag);
            kept.push_back(std::move(delivery));
        }
        if (bytes >= mostUnreleased) {
            connection_.releaseFrames();
            bytes = 0;
        }
    }
    connection_.releaseFrames();
}

std::uint32_t AmqpLink::ready(std::size_t queue) {
    const auto& name = options_.queues[queue].name;
    const auto* declared =
        amqp_queue_declare(connection_.state(), pushChannel, amqpBytesOf(name), 1, 0, 0, 0, amqp_empty_table);
    connection_.requireLast("look into the queue \"" + name + "\"");
    const auto count = declared->message_count;
    pump();
    return count;
}

void AmqpLink::probe(std::size_t queue) {
    const bool hasReady = ready(queue) > 0;
    if (inWork() < subscriptions_[queue].current) {
        if (hasReady) {
            pump(untilPushed);
        }
        if (kept.empty() && (hasReady || options_.queues[queue].isQuorum())) {
            auto fetched = fetch(options_.queues[queue].name, queue);
            pump();
            if (fetched) {
                kept.push_back(std::move(*fetched));
            }
        }
    }
    if (kept.empty()) {
        ready(queue); // what was pushed during the first look has come with this one's answer
    }
}

std::optional<AmqpDelivery> AmqpLink::fetch(const std::string& name, std::size_t queue) {
    const auto doing = "fetch a message from the queue \"" + name + "\"";
    const auto reply = amqp_basic_get(connection_.state(), fetchChannel, amqpBytesOf(name), 0);
    connection_.require(reply, doing);
    if (reply.reply.id != AMQP_BASIC_GET_OK_METHOD) {
        return std::nullopt;
    }
    const auto& got = *static_cast<const amqp_basic_get_ok_t*>(reply.reply.decoded);
    AmqpDelivery delivery;
    delivery.queue = queue;
    delivery.token = {connection_.id(), fetchChannel, got.delivery_tag};
    delivery.redelivered = got.redelivered != 0;
    amqp_message_t message;
    connection_.require(amqp_read_message(connection_.state(), fetchChannel, &message, 0), doing);
    AmqpContent::read(message.properties, delivery);
    delivery.message.encoded.body.assign(static_cast<const char*>(message.body.bytes), message.body.len);
    amqp_destroy_message(&message);
    fetched_.add(delivery.token.tag);
    return delivery;
}

bool AmqpLink::isReady(const AmqpDelivery& delivery) const {
    return delivery.isUrgent ||
           (delivery.message.isNamed() && !(delivery.redelivered && keepsRedelivered_[delivery.queue]));
}

bool AmqpLink::keepsReady(std::span<const std::size_t> queues) const {
    return std::any_of(kept.begin(), kept.end(), [&](const AmqpDelivery& delivery) {
        return isReady(delivery) && std::find(queues.begin(), queues.end(), delivery.queue) != queues.end();
    });
}

bool AmqpLink::keepsAny(std::span<const std::size_t> queues) const {
    return std::any_of(kept.begin(), kept.end(), [&](const AmqpDelivery& delivery) {
        return std::find(queues.begin(), queues.end(), delivery.queue) != queues.end();
    });
}

std::vector<AmqpDelivery> AmqpLink::takeKept(std::span<const std::size_t> queues, std::size_t most) {
    std::vector<AmqpDelivery> taken;
    taken.reserve(std::min(most, kept.size()));
    for (auto at = kept.begin(); at != kept.end() && taken.size() < most;) {
        const bool isWanted = isReady(*at) && std::find(queues.begin(), queues.end(), at->queue) != queues.end();
        if (isWanted && at->redelivered && !taken.empty()) {
            break;
        }
        if (!isWanted) {
            ++at;
            continue;
        }
        taken.push_back(std::move(*at));
        at = kept.erase(at);
        if (taken.back().redelivered) {
            taken.back().countLostClaim();
            break;
        }
    }
    return taken;
}

void AmqpLink::acknowledge(std::uint16_t channel, std::vector<std::uint64_t> tags) {
    for (const auto& [tag, multiple] : tagsOf(channel).settle(std::move(tags))) {
        connection_.requireStatus(amqp_basic_ack(connection_.state(), channel, tag, multiple ? 1 : 0), "acknowledge");
    }
    commit(channel);
}

void AmqpLink::requeue(std::uint16_t channel, std::vector<std::uint64_t> tags) {
    for (const auto& [tag, multiple] : tagsOf(channel).settle(std::move(tags))) {
        connection_.requireStatus(amqp_basic_nack(connection_.state(), channel, tag, multiple ? 1 : 0, 1), "take back");
    }
    commit(channel);
}

bool AmqpLink::isClassic(std::size_t queue) {
    const auto known = classic_.find(queue);
    if (known != classic_.end()) {
        return known->second;
    }
    const auto& options = options_.queues[queue];
    auto arguments = options.arguments;
    const auto type = arguments.emplace("x-queue-type", std::string{"classic"}).first->second;
    const bool isSo = type == AmqpArguments::mapped_type{std::string{"classic"}} &&
                      !options.flags.has(AmqpFlags::passive) &&
                      connection_.hasQueue(options.name, options.flags, arguments);
    return classic_.emplace(queue, isSo).first->second;
}

bool AmqpLink::replace(std::uint16_t channel, std::vector<std::uint64_t> tags,
                       std::span<const AmqpPublication> copies) {
    if (transactional_.insert(channel).second) {
        amqp_tx_select(connection_.state(), channel);
        connection_.requireLast("begin a transaction");
    }
    AmqpTable headers;
    amqp_basic_properties_t properties;
    for (const auto& copy : copies) {
        AmqpContent::write(copy.message, headers, properties);
        connection_.requireStatus(amqp_basic_publish(connection_.state(), channel, amqpBytesOf(copy.exchange),
                                                     amqpBytesOf(copy.routingKey), 0, 0, &properties,
                                                     amqpBytesOf(copy.message.encoded.body)),
                                  "publish a copy");
    }
    for (const auto& [tag, multiple] : tagsOf(channel).settle(std::move(tags))) {
        connection_.requireStatus(amqp_basic_ack(connection_.state(), channel, tag, multiple ? 1 : 0), "acknowledge");
    }
    amqp_tx_commit(connection_.state(), channel);
    const auto reply = amqp_get_rpc_reply(connection_.state());
    if (isHalfCommitted(reply)) {
        return false;
    }
    connection_.require(reply, "put copies into a queue");
    return true;
}

void AmqpLink::commit(std::uint16_t channel) {
    if (transactional_.contains(channel)) {
        amqp_tx_commit(connection_.state(), channel);
        connection_.requireLast("end a transaction");
    }
}

bool AmqpLink::holds(const AmqpToken& token) const {
    return token.connection == connection_.id() &&
           (token.channel == fetchChannel ? fetched_ : pushed_).contains(token.tag);
}

AmqpTags& AmqpLink::tagsOf(std::uint16_t channel) noexcept { return channel == fetchChannel ? fetched_ : pushed_; }

} // namespace missive
