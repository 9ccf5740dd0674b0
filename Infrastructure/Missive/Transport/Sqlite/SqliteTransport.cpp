#include <Infrastructure/Missive/Transport/Sqlite/SqliteTransport.hpp>

#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>
#include <Infrastructure/Missive/Codec/HeadersJson.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteError.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteTime.hpp>
#include <Infrastructure/Missive/Sqlite/SqliteTransaction.hpp>
#include <Infrastructure/Missive/Transport/Sqlite/SqliteWakeWatch.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

namespace missive {

namespace {

constexpr std::chrono::nanoseconds abandonedInterval = std::chrono::seconds{3};

std::optional<std::int64_t> numberOf(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional{number} : std::nullopt;
}

struct Claim {
    std::int64_t id;
    std::string_view token;
};

std::optional<Claim> claimOf(const Envelope& envelope) {
    const auto* id = envelope.last<TransportMessageIdStamp>();
    const auto* delivery = envelope.last<DeliveryStamp>();
    const auto number = id == nullptr ? std::nullopt : numberOf(id->id);
    return number && delivery != nullptr ? std::optional{Claim{*number, delivery->claimToken}} : std::nullopt;
}

Envelope identified(Envelope envelope, std::int64_t id) {
    if (envelope.last<TransportMessageIdStamp>() != nullptr) {
        envelope = envelope.without<TransportMessageIdStamp>();
    }
    return std::move(envelope).with(TransportMessageIdStamp{std::to_string(id)});
}

} // namespace

SqliteTransport::SqliteTransport(SqliteTransportOptions options, std::shared_ptr<SqliteDatabase> database,
                                 SqliteSession* session, const MessageCodec& codec, const Clock& clock,
                                 IdGenerator& ids)
    : table_{std::move(options)}, database_{std::move(database)}, session_{session}, codec_{codec}, clock_{clock},
      ids_{ids} {}

SqliteTransport::~SqliteTransport() = default;

template <class Action> auto SqliteTransport::onTable(SqliteConnection& connection, Action action) {
    try {
        return action(connection);
    } catch (const SqliteError& error) {
        if (!error.isMissingSchema() || !table_.options().autoSetup) {
            throw;
        }
    }
    SqliteTransaction transaction{connection};
    table_.setup(connection);
    transaction.commit();
    return action(connection);
}

template <class Action> auto SqliteTransport::reading(Action action) {
    const auto connection = database_->connection();
    return onTable(*connection, action);
}

template <class Action> auto SqliteTransport::writing(bool severalStatements, Action action) {
    const auto whole = [&](SqliteConnection& connection) {
        if (!severalStatements) {
            return action(connection);
        }
        SqliteTransaction transaction{connection};
        auto result = action(connection);
        transaction.commit();
        return result;
    };
    if (auto* joined = session_ == nullptr ? nullptr : session_->joined()) {
        return onTable(*joined, whole);
    }
    const auto connection = database_->connection();
    return onTable(*connection, whole);
}

template <class Action> std::size_t SqliteTransport::countStale(std::span<const Envelope> envelopes, Action action) {
    if (envelopes.empty()) {
        return 0;
    }
    return writing(envelopes.size() > 1, [&](SqliteConnection& connection) {
        std::size_t stale = 0;
        for (const auto& envelope : envelopes) {
            const auto claim = claimOf(envelope);
            stale += claim && action(connection, *claim) ? 0U : 1U;
        }
        return stale;
    });
}

void SqliteTransport::send(std::span<Envelope> envelopes) {
    if (envelopes.empty()) {
        return;
    }
    struct Encoded {
        std::string body;
        std::string headers;
        std::string availableAt;
        std::int64_t id = 0;
    };
    const auto now = clock_.now();
    std::vector<Encoded> encoded;
    encoded.reserve(envelopes.size());
    for (const auto& envelope : envelopes) {
        auto message = codec_.encode(envelope);
        encoded.push_back({std::move(message.body), encodeHeaders(message.headers), availableAt(envelope, now)});
    }
    writing(encoded.size() > 1, [&](SqliteConnection& connection) {
        for (auto& each : encoded) {
            each.id = table_.insert(connection, each.body, each.headers, now, each.availableAt);
        }
        return true;
    });
    for (std::size_t i = 0; i < envelopes.size(); ++i) {
        envelopes[i] = identified(std::move(envelopes[i]), encoded[i].id);
    }
}

std::vector<Envelope> SqliteTransport::receive(std::size_t most) {
    if (most == 0) {
        return {};
    }
    const auto now = clock_.now();
    const auto elapsed = clock_.elapsed().count();
    if (elapsed >= nextLookForAbandoned_.load(std::memory_order_relaxed)) {
        if (auto abandoned = receiveAbandoned(now); !abandoned.empty()) {
            return abandoned;
        }
        nextLookForAbandoned_.store(elapsed + abandonedInterval.count(), std::memory_order_relaxed);
    }
    if (reading([&](SqliteConnection& connection) { return table_.hasDue(connection, now); })) {
        const auto token = ids_.next().toString();
        auto rows =
            writing(false, [&](SqliteConnection& connection) { return table_.claimDue(connection, now, token, most); });
        if (!rows.empty()) {
            return claimedEnvelopesOf(std::move(rows), token);
        }
    }
    return receiveAbandoned(now);
}

std::vector<Envelope> SqliteTransport::receiveAbandoned(TimePoint now) {
    if (!reading([&](SqliteConnection& connection) { return table_.hasAbandoned(connection, now); })) {
        return {};
    }
    const auto token = ids_.next().toString();
    return claimedEnvelopesOf(
        writing(false, [&](SqliteConnection& connection) { return table_.claimAbandoned(connection, now, token); }),
        token);
}

std::size_t SqliteTransport::acknowledge(std::span<const Envelope> envelopes) {
    return countStale(envelopes, [this](SqliteConnection& connection, const Claim& claim) {
        return table_.remove(connection, claim.id, claim.token);
    });
}

void SqliteTransport::release(std::span<const Envelope> envelopes) {
    countStale(envelopes, [this](SqliteConnection& connection, const Claim& claim) {
        return table_.release(connection, claim.id, claim.token);
    });
}

void SqliteTransport::keepalive(std::span<const Envelope> envelopes) {
    countStale(envelopes, [this, now = clock_.now()](SqliteConnection& connection, const Claim& claim) {
        return table_.renew(connection, claim.id, claim.token, now);
    });
}

std::chrono::milliseconds SqliteTransport::lease() const { return table_.options().lease; }

void SqliteTransport::setup() {
    writing(true, [this](SqliteConnection& connection) {
        table_.setup(connection);
        return true;
    });
}

MessageCounts SqliteTransport::messageCounts() {
    return reading([&](SqliteConnection& connection) { return table_.count(connection, clock_.now()); });
}

std::vector<Envelope> SqliteTransport::list(std::size_t most) {
    auto rows = reading([&](SqliteConnection& connection) { return table_.list(connection, most); });
    std::vector<Envelope> envelopes;
    envelopes.reserve(rows.size());
    for (auto& row : rows) {
        envelopes.push_back(envelopeOf(std::move(row)));
    }
    return envelopes;
}

std::optional<Envelope> SqliteTransport::find(std::string_view transportMessageId) {
    const auto id = numberOf(transportMessageId);
    if (!id) {
        return std::nullopt;
    }
    auto rows = reading([&](SqliteConnection& connection) { return table_.find(connection, *id); });
    return rows.empty() ? std::nullopt : std::optional{envelopeOf(std::move(rows.front()))};
}

std::optional<Envelope> SqliteTransport::claim(std::string_view transportMessageId) {
    const auto id = numberOf(transportMessageId);
    if (!id) {
        return std::nullopt;
    }
    const auto token = ids_.next().toString();
    auto rows = writing(
        false, [&](SqliteConnection& connection) { return table_.claimOne(connection, clock_.now(), token, *id); });
    return rows.empty() ? std::nullopt : std::optional{claimedEnvelopeOf(std::move(rows.front()), token)};
}

int SqliteTransport::descriptor() const { return watch().descriptor(); }

void SqliteTransport::drain() { watch().drain(); }

SqliteWakeWatch& SqliteTransport::watch() const {
    std::call_once(watched_, [this] { watch_ = std::make_unique<SqliteWakeWatch>(*database_); });
    return *watch_;
}

std::string SqliteTransport::availableAt(const Envelope& envelope, TimePoint now) const {
    if (envelope.last<ParkedStamp>() != nullptr) {
        return std::string{SqliteMessageTable::never};
    }
    const auto* stamp = envelope.last<DelayStamp>();
    if (stamp == nullptr || stamp->delay.count() == 0) {
        return std::string{SqliteTime{now}.text()};
    }
    // Far beyond what a table can hold and far from what a time point can hold.
    constexpr std::chrono::milliseconds most = std::chrono::hours{24 * 365 * 1000};
    const auto delay = std::clamp(stamp->delay, -most, most);
    return std::string{SqliteTime{SqliteTime::roundedUp(now + delay)}.text()};
}

Envelope SqliteTransport::envelopeOf(SqliteMessageRow row) const {
    const bool parked = row.availableAt == SqliteMessageTable::never;
    auto envelope = [&] {
        EncodedMessage message{std::move(row.body), {}};
        try {
            message.headers = decodeHeaders(row.headers);
        } catch (const std::exception& error) {
            message.headers.emplace_back("headers", row.headers);
            return Envelope::of(UndecodableMessage{
                std::move(message), std::string{"The column \"headers\" cannot be read: "} + error.what()});
        }
        return codec_.decode(std::move(message));
    }();
    if (parked && envelope.last<ParkedStamp>() == nullptr) {
        envelope = std::move(envelope).with(ParkedStamp{});
    }
    if (envelope.last<MessageIdStamp>() == nullptr) {
        envelope = std::move(envelope).with(MessageIdStamp{table_.options().table + ":" + std::to_string(row.id)});
    }
    return identified(std::move(envelope), row.id);
}

Envelope SqliteTransport::claimedEnvelopeOf(SqliteMessageRow row, const std::string& token) const {
    const int claims = row.claims;
    return envelopeOf(std::move(row)).with(DeliveryStamp{token, claims});
}

std::vector<Envelope> SqliteTransport::claimedEnvelopesOf(std::vector<SqliteMessageRow> rows,
                                                          const std::string& token) const {
    std::vector<Envelope> envelopes;
    envelopes.reserve(rows.size());
    for (auto& row : rows) {
        envelopes.push_back(claimedEnvelopeOf(std::move(row), token));
    }
    return envelopes;
}

} // namespace missive
