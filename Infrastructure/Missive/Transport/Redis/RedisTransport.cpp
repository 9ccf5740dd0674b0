#include <Infrastructure/Missive/Transport/Redis/RedisTransport.hpp>

#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Infrastructure/Missive/Codec/DecodeIdentified.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisClaims.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisEntries.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisFrame.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisOverview.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisReceiving.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisSending.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisWakeWatch.hpp>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>

namespace missive {

namespace {

RedisTransportOptions named(RedisTransportOptions options, IdGenerator& ids) {
    if (options.consumer.empty()) {
        std::array<char, 256> host{};
        gethostname(host.data(), host.size() - 1);
        options.consumer = std::string{RedisStream::ownConsumers} + host.data() + "-" + std::to_string(getpid()) + "-" +
                           ids.next().toString().substr(24);
    }
    return options;
}

std::string dueOf(const Envelope& envelope) {
    if (envelope.last<ParkedStamp>() != nullptr) {
        return "park";
    }
    constexpr std::chrono::milliseconds most = std::chrono::hours{24 * 365 * 1000};
    const auto* stamp = envelope.last<DelayStamp>();
    return stamp == nullptr || stamp->delay.count() <= 0 ? "now" : std::to_string(std::min(stamp->delay, most).count());
}

Envelope decoded(const MessageCodec& codec, RedisMessage::Content content, const MessagePlace& at) {
    if (auto* encoded = std::get_if<EncodedMessage>(&content)) {
        return decodeIdentified(codec, std::move(*encoded), at);
    }
    auto& undecodable = std::get<UndecodableMessage>(content);
    const auto bytes = undecodable.original.body;
    auto envelope = Envelope::of(std::move(undecodable));
    identify(envelope, bytes, at);
    return envelope;
}

Envelope numbered(Envelope envelope, std::string id) {
    if (envelope.last<TransportMessageIdStamp>() != nullptr) {
        envelope = envelope.without<TransportMessageIdStamp>();
    }
    return std::move(envelope).with(TransportMessageIdStamp{std::move(id)});
}

} // namespace

struct RedisTransport::Parts {
    Parts(RedisTransportOptions options, std::shared_ptr<RedisConnectionPool> pool, const MessageCodec& codec,
          const Clock& clock, IdGenerator& ids, Log& log)
        : shared{!options.consumer.empty()}, stream{named(std::move(options), ids), std::move(pool)},
          consumers{stream.options().consumer, shared, ids.next().toString().substr(28), stream.options().lease, clock},
          receiving{stream, consumers, clock, log}, overview{stream, consumers, codec} {}

    const bool shared;
    RedisStream stream;
    RedisConsumers consumers;
    RedisReceiving receiving;
    RedisOverview overview;
    std::once_flag watched;
    std::unique_ptr<RedisWakeWatch> watchOwner;
    std::atomic<RedisWakeWatch*> watch{nullptr};
};

RedisTransport::RedisTransport(RedisTransportOptions options, std::shared_ptr<RedisConnectionPool> pool,
                               const MessageCodec& codec, const Clock& clock, IdGenerator& ids, Log& log)
    : codec_{codec}, clock_{clock}, ids_{ids},
      parts_{std::make_unique<Parts>(std::move(options), std::move(pool), codec, clock, ids, log)} {}

RedisTransport::~RedisTransport() = default;

void RedisTransport::send(std::span<Envelope> envelopes) {
    if (envelopes.empty()) {
        return;
    }
    RedisSending sending{parts_->stream, envelopes.size()};
    for (const auto& envelope : envelopes) {
        sending.add({dueOf(envelope), RedisFrame::encode(codec_.encode(envelope))});
    }
    auto ids = sending.store();
    for (std::size_t i = 0; i < envelopes.size(); ++i) {
        envelopes[i] = numbered(std::move(envelopes[i]), std::move(ids[i]));
    }
}

std::vector<Envelope> RedisTransport::receive(std::size_t most) {
    if (most == 0) {
        return {};
    }
    auto& receiving = parts_->receiving;
    auto entries = receiving.next(most);
    if (auto* watch = parts_->watch.load(std::memory_order_acquire)) {
        if (entries.empty() && watch->foundNothing()) {
            entries = receiving.next(most);
        }
        if (!entries.empty()) {
            watch->found(entries.list[entries.list.size() - 1][0].text());
        }
        watch->dueIn(receiving.untilDue());
    }
    std::vector<Envelope> envelopes;
    envelopes.reserve(entries.list.size());
    for (std::size_t i = 0; i < entries.list.size(); ++i) {
        const auto entry = entries.list[i];
        envelopes.push_back(envelopeOf(RedisEntries::messageOf(entry))
                                .with(DeliveryStamp{entries.token, RedisEntries::claimsOf(entry)}));
    }
    return envelopes;
}

std::size_t RedisTransport::acknowledge(std::span<const Envelope> envelopes) {
    return envelopes.empty() ? 0 : RedisClaims{parts_->stream, parts_->consumers, envelopes}.acknowledge();
}

void RedisTransport::release(std::span<const Envelope> envelopes) {
    RedisClaims{parts_->stream, parts_->consumers, envelopes}.release();
}

void RedisTransport::keepalive(std::span<const Envelope> envelopes) {
    RedisClaims{parts_->stream, parts_->consumers, envelopes}.renew();
}

std::chrono::milliseconds RedisTransport::lease() const { return parts_->stream.options().lease; }

void RedisTransport::setup() { parts_->stream.setup(); }

MessageCounts RedisTransport::messageCounts() { return parts_->overview.count(); }

std::optional<TimePoint> RedisTransport::dueSince() { return parts_->overview.dueSince(); }

bool RedisTransport::holds(std::string_view messageId) {
    return parts_->overview.holds(
        [&](RedisMessage message) { return envelopeOf(std::move(message)).last<MessageIdStamp>()->id == messageId; });
}

MessagePage RedisTransport::page(std::string_view after, std::size_t most) {
    const auto place = after.empty() ? std::optional{RedisPlace{}} : RedisPlace::parse(after);
    if (!place) {
        throw MessagePage::refusal(after);
    }
    auto listed = parts_->overview.list(*place, most);
    MessagePage page{{}, most > 0 && listed.size() == most ? listed.rbegin()->first.text() : std::string{}};
    for (auto& [at, message] : listed) {
        page.messages.push_back(envelopeOf(std::move(message)));
    }
    return page;
}

std::optional<Envelope> RedisTransport::find(std::string_view transportMessageId) {
    auto message = parts_->overview.find(transportMessageId);
    return message ? std::optional{envelopeOf(std::move(*message))} : std::nullopt;
}

std::optional<Envelope> RedisTransport::claim(std::string_view transportMessageId) {
    const auto token = std::string{RedisClaims::aside} + ids_.next().toString();
    auto claimed = parts_->overview.claim(transportMessageId, token);
    if (!claimed) {
        return std::nullopt;
    }
    return envelopeOf(std::move(claimed->message)).with(DeliveryStamp{std::move(claimed->token), claimed->claims});
}

int RedisTransport::descriptor() const { return watch().descriptor(); }

void RedisTransport::drain() { watch().drain(); }

RedisWakeWatch& RedisTransport::watch() const {
    std::call_once(parts_->watched, [this] {
        parts_->watchOwner = std::make_unique<RedisWakeWatch>(parts_->stream, clock_);
        parts_->watch.store(parts_->watchOwner.get(), std::memory_order_release);
    });
    return *parts_->watchOwner;
}

Envelope RedisTransport::envelopeOf(RedisMessage message) const {
    auto envelope = decoded(codec_, std::move(message.content), {parts_->stream.place(), message.id});
    if (message.isParked && envelope.last<ParkedStamp>() == nullptr) {
        envelope = std::move(envelope).with(ParkedStamp{});
    }
    return numbered(std::move(envelope), std::move(message.id));
}

} // namespace missive
