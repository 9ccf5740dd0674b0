#include <Infrastructure/Missive/Transport/Amqp/AmqpTransport.hpp>

#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Codec/DecodeIdentified.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpReceivedStamp.hpp>

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace missive {

namespace {

Envelope identified(Envelope envelope, std::string id) {
    if (envelope.last<TransportMessageIdStamp>() != nullptr) {
        envelope = envelope.without<TransportMessageIdStamp>();
    }
    return std::move(envelope).with(TransportMessageIdStamp{std::move(id)});
}

std::optional<AmqpToken> tokenOf(const Envelope& envelope) {
    const auto* delivery = envelope.last<DeliveryStamp>();
    return delivery == nullptr ? std::nullopt : AmqpToken::parse(delivery->claimToken);
}

} // namespace

AmqpTransport::AmqpTransport(AmqpTransportOptions options, const MessageCodec& codec, const Clock& clock,
                             IdGenerator& ids, BackgroundTasks& tasks, Log& log)
    : options_{std::move(options)}, codec_{codec}, clock_{clock}, ids_{ids}, tasks_{tasks}, log_{log},
      topology_{options_}, routing_{options_}, allQueues_(options_.queues.size()),
      publisher_{options_, topology_, clock, [this] { keepAlive(); }},
      consumer_{options_, topology_, publisher_, clock, ids, log, [this] { keepAlive(); }} {
    std::iota(allQueues_.begin(), allQueues_.end(), std::size_t{0});
    const auto& server = options_.server;
    for (const auto& queue : options_.queues) {
        places_.push_back(server.host + ":" + std::to_string(server.port) + "/" + server.vhost + "/" + queue.name);
    }
}

AmqpTransport::~AmqpTransport() {
    heartbeats_.reset();
    consumer_.close();
}

void AmqpTransport::keepAlive() {
    if (options_.server.heartbeat.count() == 0) {
        return;
    }
    std::call_once(keptAlive_, [this] {
        heartbeats_ = tasks_.every(std::chrono::milliseconds{options_.server.heartbeat} / 3, [this] {
            publisher_.heartbeat();
            consumer_.heartbeat();
        });
    });
}

void AmqpTransport::send(std::span<Envelope> envelopes) {
    if (envelopes.empty()) {
        return;
    }
    const auto now = clock_.now();
    std::vector<AmqpPublication> publications;
    publications.reserve(envelopes.size());
    for (const auto& envelope : envelopes) {
        publications.push_back(routing_.publicationOf(envelope, codec_.encode(envelope), ids_.next().toString(), now));
    }
    publisher_.publish(publications);
    for (std::size_t i = 0; i < envelopes.size(); ++i) {
        envelopes[i] = identified(std::move(envelopes[i]), std::move(publications[i].message.properties.messageId));
    }
}

std::vector<Envelope> AmqpTransport::receive(std::size_t most) {
    if (options_.queues.empty()) {
        throw TransportError{"The transport \"" + options_.transport +
                             "\" has no queues to consume; name them in the option \"queues\"."};
    }
    return envelopesOf(consumer_.take(allQueues_, most));
}

std::vector<Envelope> AmqpTransport::receiveFrom(std::span<const std::string> queues, std::size_t most) {
    std::vector<std::size_t> places;
    for (const auto& name : queues) {
        const auto found = std::find_if(options_.queues.begin(), options_.queues.end(),
                                        [&](const AmqpQueueOptions& queue) { return queue.name == name; });
        if (found == options_.queues.end()) {
            std::string known;
            for (const auto& queue : options_.queues) {
                known += (known.empty() ? "\"" : "\", \"") + queue.name;
            }
            throw std::invalid_argument{"The transport \"" + options_.transport + "\" has no queue \"" + name +
                                        "\"; it has " + (known.empty() ? "none" : known + "\"") + "."};
        }
        places.push_back(static_cast<std::size_t>(found - options_.queues.begin()));
    }
    return envelopesOf(consumer_.take(places, most));
}

std::size_t AmqpTransport::acknowledge(std::span<const Envelope> envelopes) {
    std::vector<AmqpToken> tokens;
    tokens.reserve(envelopes.size());
    std::size_t stale = 0;
    for (const auto& envelope : envelopes) {
        if (const auto token = tokenOf(envelope)) {
            tokens.push_back(*token);
        } else {
            ++stale;
        }
    }
    return stale + (tokens.empty() ? 0 : consumer_.acknowledge(tokens));
}

void AmqpTransport::release(std::span<const Envelope> envelopes) {
    std::vector<AmqpPublication> copies;
    std::vector<AmqpToken> tokens;
    for (const auto& envelope : envelopes) {
        const auto token = tokenOf(envelope);
        if (token && consumer_.holds(*token)) {
            const int lostClaims = std::max(envelope.last<DeliveryStamp>()->claims - 1, 0);
            copies.push_back(routing_.giveBack(envelope, codec_.encode(envelope), lostClaims));
            tokens.push_back(*token);
        }
    }
    if (!copies.empty()) {
        // Or the copies would come straight back here.
        consumer_.pause();
        giveBack(copies, tokens);
    }
}

void AmqpTransport::giveBack(std::span<const AmqpPublication> copies, std::span<const AmqpToken> tokens) {
    try {
        publisher_.publish(copies);
    } catch (const TransportError& error) {
        log_.write(LogLevel::Warning,
                   std::string{"Messages go back without a copy, so that another worker counts their claim: "} +
                       error.what(),
                   {{"transport", options_.transport}, {"error", error.what()}});
        consumer_.requeue(tokens);
        return;
    }
    consumer_.acknowledge(tokens);
}

void AmqpTransport::setup() { publisher_.setup(); }

MessageCounts AmqpTransport::messageCounts() {
    std::vector<std::string> ready;
    std::vector<std::string> parked;
    for (const auto& queue : options_.queues) {
        ready.push_back(queue.name);
        if (queue.keepsRedelivered()) {
            ready.push_back(queue.redeliveredName());
        }
        parked.push_back(AmqpQueueOptions::parkedName(queue.name));
    }
    MessageCounts counts;
    counts.ready = publisher_.countIn(ready);
    counts.claimed = static_cast<std::int64_t>(consumer_.inWork());
    counts.parked = publisher_.countIn(parked);
    return counts;
}

int AmqpTransport::descriptor() const { return consumer_.descriptor(); }

void AmqpTransport::drain() { consumer_.drain(); }

Envelope AmqpTransport::envelopeOf(AmqpDelivery delivery) {
    auto& message = delivery.message;
    auto id = message.properties.messageId;
    auto envelope = decodeIdentified(codec_, std::move(message.encoded), {places_[delivery.queue], id});
    if (id.empty()) {
        id = envelope.last<MessageIdStamp>()->id;
    }
    return identified(std::move(envelope), std::move(id))
        .with(
            AmqpReceivedStamp{options_.transport, options_.queues[delivery.queue].name, std::move(message.properties)})
        .with(DeliveryStamp{delivery.token.text(), message.lostClaims + 1});
}

std::vector<Envelope> AmqpTransport::envelopesOf(std::vector<AmqpDelivery> deliveries) {
    std::vector<Envelope> envelopes;
    envelopes.reserve(deliveries.size());
    for (auto& delivery : deliveries) {
        envelopes.push_back(envelopeOf(std::move(delivery)));
    }
    return envelopes;
}

} // namespace missive
