#include <Infrastructure/Missive/Sql/SqlTransport.hpp>

#include <Domain/Missive/OutboxName.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/ForwardStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Domain/Missive/Text/WholeNumber.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>
#include <Infrastructure/Missive/Codec/DecodeIdentified.hpp>
#include <Infrastructure/Missive/Codec/HeadersJson.hpp>
#include <Infrastructure/Missive/Codec/StampCodecs.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace missive {

namespace {

/// In which the codec writes a ForwardStamp.
constexpr std::string_view forwardHeader = "X-Missive-Forward";
constexpr std::chrono::nanoseconds abandonedInterval = std::chrono::seconds{3};

std::optional<std::int64_t> numberOf(std::string_view text) { return wholeNumber<std::int64_t>(text); }

std::vector<SqlClaim> claimsOf(std::span<const Envelope> envelopes) {
    std::vector<SqlClaim> claims;
    claims.reserve(envelopes.size());
    for (const auto& envelope : envelopes) {
        const auto* id = envelope.last<TransportMessageIdStamp>();
        const auto* delivery = envelope.last<DeliveryStamp>();
        if (const auto number = id == nullptr ? std::nullopt : numberOf(id->id); number && delivery != nullptr) {
            claims.push_back({*number, delivery->claimToken});
        }
    }
    return claims;
}

void rename(Envelope& envelope, std::int64_t id) {
    if (envelope.last<TransportMessageIdStamp>() != nullptr) {
        envelope = envelope.without<TransportMessageIdStamp>();
    }
    envelope.add(TransportMessageIdStamp{std::to_string(id)});
}

std::optional<TimePoint> availableAt(const Envelope& envelope, TimePoint now) {
    if (envelope.last<ParkedStamp>() != nullptr) {
        return std::nullopt;
    }
    const auto* stamp = envelope.last<DelayStamp>();
    if (stamp == nullptr || stamp->delay.count() == 0) {
        return now;
    }
    return stamp->endFrom(now);
}

} // namespace

SqlTransport::SqlTransport(SqlTransportOptions options, std::unique_ptr<SqlMessageStore> store,
                           const MessageCodec& codec, const Clock& clock, IdGenerator& ids)
    : options_{std::move(options)}, store_{std::move(store)}, codec_{codec}, clock_{clock}, ids_{ids} {}

void SqlTransport::send(std::span<Envelope> envelopes) { store(envelopes, {}); }

void SqlTransport::sendClaimed(std::span<Envelope> envelopes) {
    const auto token = ids_.next().toString();
    store(envelopes, token);
    for (auto& envelope : envelopes) {
        envelope.add(DeliveryStamp{token, 1});
    }
}

void SqlTransport::store(std::span<Envelope> envelopes, std::string_view token) {
    if (envelopes.empty()) {
        return;
    }
    const auto now = clock_.now();
    std::vector<SqlMessage> messages;
    messages.reserve(envelopes.size());
    for (const auto& envelope : envelopes) {
        auto message = codec_.encode(envelope);
        messages.push_back({std::move(message.body), encodeHeaders(message.headers), availableAt(envelope, now)});
    }
    const auto ids = store_->insert(messages, now, token);
    for (std::size_t i = 0; i < envelopes.size(); ++i) {
        rename(envelopes[i], ids[i]);
    }
}

std::vector<Envelope> SqlTransport::receive(std::size_t most) {
    const auto now = clock_.now();
    const auto look = most == 0 ? std::nullopt : store_->beginLook(now);
    if (!look) {
        return {};
    }
    const auto elapsed = clock_.elapsed().count();
    const bool hadTheirTurn = abandonedHadTheirTurn_.exchange(false, std::memory_order_relaxed);
    if (!hadTheirTurn && elapsed >= nextLookForAbandoned_.load(std::memory_order_relaxed)) {
        if (auto abandoned = receiveAbandoned(now); !abandoned.empty()) {
            abandonedHadTheirTurn_.store(true, std::memory_order_relaxed);
            return abandoned;
        }
        nextLookForAbandoned_.store(elapsed + abandonedInterval.count(), std::memory_order_relaxed);
    }
    auto envelopes = claimed([&](std::string_view token) { return store_->claimDue(now, token, most); });
    if (envelopes.empty()) {
        envelopes = receiveAbandoned(now);
    }
    if (envelopes.empty()) {
        store_->foundNothing(now, *look);
    }
    return envelopes;
}

std::vector<Envelope> SqlTransport::receiveAbandoned(TimePoint now) {
    return claimed([&](std::string_view token) { return store_->claimAbandoned(now, token); });
}

std::size_t SqlTransport::acknowledge(std::span<const Envelope> envelopes) {
    const auto claims = claimsOf(envelopes);
    return envelopes.size() - (claims.empty() ? 0 : store_->remove(claims));
}

void SqlTransport::release(std::span<const Envelope> envelopes) {
    if (const auto claims = claimsOf(envelopes); !claims.empty()) {
        store_->release(claims);
    }
}

void SqlTransport::postpone(std::span<const Envelope> envelopes, std::chrono::milliseconds delay) {
    if (const auto claims = claimsOf(envelopes); !claims.empty()) {
        store_->postpone(claims, clock_.now(), delay);
    }
}

std::optional<TimePoint> SqlTransport::oldest() { return store_->oldest(); }

std::string SqlTransport::tableName() const { return options_.table; }

Transport SqlTransport::outboxOf(const std::string& transportName) {
    auto options = options_;
    options.queue = OutboxName::of(transportName);
    auto outbox = std::make_shared<SqlTransport>(options, store_->ofQueue(options.queue), codec_, clock_, ids_);
    return Transport{options.queue, outbox, outbox, true};
}

std::vector<std::string> SqlTransport::awaited() {
    std::vector<std::string> targets;
    for (const auto& queue : store_->queues()) {
        if (auto target = OutboxName::transportIn(queue)) {
            targets.push_back(std::move(*target));
        }
    }
    return targets;
}

std::size_t SqlTransport::sortOut() {
    constexpr std::size_t together = 1000;
    std::size_t sorted = 0;
    for (bool more = true; more;) {
        more = false;
        for (auto& row : store_->bearing(forwardHeader, together)) {
            const auto id = row.id;
            const auto envelope = envelopeOf(std::move(row));
            const auto* forward = envelope.last<ForwardStamp>();
            if (forward != nullptr && store_->move(id, OutboxName::of(forward->transportName))) {
                ++sorted;
                more = true;
            }
        }
    }
    return sorted;
}

void SqlTransport::keepalive(std::span<const Envelope> envelopes) {
    if (const auto claims = claimsOf(envelopes); !claims.empty()) {
        store_->renew(claims, clock_.now());
    }
}

std::chrono::milliseconds SqlTransport::lease() const { return options_.lease; }

void SqlTransport::setup() { store_->setup(); }

MessageCounts SqlTransport::messageCounts() { return store_->count(clock_.now()); }

MessagePage SqlTransport::page(std::string_view after, std::size_t most) {
    const auto afterId = after.empty() ? std::optional{std::int64_t{0}} : numberOf(after);
    if (!afterId) {
        throw MessagePage::refusal(after);
    }
    auto rows = store_->list(*afterId, most);
    MessagePage page{{}, most > 0 && rows.size() == most ? std::to_string(rows.back().id) : std::string{}};
    page.messages.reserve(rows.size());
    for (auto& row : rows) {
        page.messages.push_back(envelopeOf(std::move(row)));
    }
    return page;
}

std::optional<Envelope> SqlTransport::find(std::string_view transportMessageId) {
    const auto id = numberOf(transportMessageId);
    auto rows = id ? store_->find(*id) : std::vector<SqlMessageRow>{};
    return rows.empty() ? std::nullopt : std::optional{envelopeOf(std::move(rows.front()))};
}

std::optional<Envelope> SqlTransport::claim(std::string_view transportMessageId) {
    const auto id = numberOf(transportMessageId);
    if (!id) {
        return std::nullopt;
    }
    auto envelopes =
        claimed([&, now = clock_.now()](std::string_view token) { return store_->claimOne(now, token, *id); });
    return envelopes.empty() ? std::nullopt : std::optional{std::move(envelopes.front())};
}

std::optional<TimePoint> SqlTransport::dueSince() { return store_->dueSince(clock_.now()); }

bool SqlTransport::holds(std::string_view messageId) {
    const auto header = encodeHeaders({{std::string{StampCodecs::messageIdHeader}, std::string{messageId}}});
    auto rows = store_->withHeaderText(std::string_view{header}.substr(1, header.size() - 2));
    return std::any_of(rows.begin(), rows.end(), [&](auto& row) {
        return envelopeOf(std::move(row)).template last<MessageIdStamp>()->id == messageId;
    });
}

int SqlTransport::descriptor() const { return store_->descriptor(); }

void SqlTransport::drain() { store_->drain(); }

Envelope SqlTransport::envelopeOf(SqlMessageRow row) const {
    std::string rowName;
    const auto at = [&] {
        // A table that was emptied may count from one again.
        rowName = options_.table + "/" + options_.queue + "/" + std::to_string(row.id) + "@" + row.createdAt;
        return MessagePlace{store_->place(), rowName};
    };
    auto envelope = decoded(row, at);
    if (row.parked && envelope.last<ParkedStamp>() == nullptr) {
        envelope.add(ParkedStamp{});
    }
    rename(envelope, row.id);
    return envelope;
}

Envelope SqlTransport::decoded(SqlMessageRow& row, FunctionRef<MessagePlace()> at) const {
    EncodedMessage message{std::move(row.body), {}};
    try {
        message.headers = decodeHeaders(row.headers);
    } catch (const std::exception& error) {
        message.headers.emplace_back("headers", row.headers);
        auto envelope = Envelope::of(
            UndecodableMessage{message, std::string{"The column \"headers\" cannot be read: "} + error.what()});
        identify(envelope, message.body, at());
        return envelope;
    }
    return decodeIdentified(codec_, std::move(message), at);
}

std::vector<Envelope> SqlTransport::claimed(FunctionRef<std::vector<SqlMessageRow>(std::string_view token)> claim) {
    const auto token = ids_.next().toString();
    auto rows = claim(token);
    std::vector<Envelope> envelopes;
    envelopes.reserve(rows.size());
    int claims = 0;
    AnyStamp delivery; // shared by those that were claimed as often, which is nearly all
    for (auto& row : rows) {
        if (delivery.data() == nullptr || claims != row.claims) {
            claims = row.claims;
            delivery = AnyStamp::of(DeliveryStamp{token, claims});
        }
        envelopes.push_back(envelopeOf(std::move(row)));
        envelopes.back().add(delivery);
    }
    return envelopes;
}

} // namespace missive
