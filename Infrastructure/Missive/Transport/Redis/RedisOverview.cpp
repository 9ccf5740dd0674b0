#include <Infrastructure/Missive/Transport/Redis/RedisOverview.hpp>

#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Infrastructure/Missive/Codec/DecodeIdentified.hpp>
#include <Infrastructure/Missive/Codec/StampCodecs.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisEntries.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisFrame.hpp>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace missive {

namespace {

constexpr const char* page = "1000";

const EncodedMessage& bytesOf(const RedisMessage& message) {
    const auto* undecodable = std::get_if<UndecodableMessage>(&message.content);
    return undecodable != nullptr ? undecodable->original : std::get<EncodedMessage>(message.content);
}

bool hasIdentity(const RedisMessage& message) {
    const auto* encoded = std::get_if<EncodedMessage>(&message.content);
    const auto* id = encoded == nullptr ? nullptr : encoded->header(StampCodecs::messageIdHeader);
    return encoded == nullptr || (id != nullptr && !id->empty());
}

std::string_view lastDelivered(RedisValue groups, std::string_view name) {
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].field("name").text() == name) {
            return groups[i].field("last-delivered-id").text();
        }
    }
    return "0-0";
}

} // namespace

MessageCounts RedisOverview::count() const {
    const auto& options = stream_.options();
    const auto lease = std::to_string(options.lease.count());
    const auto foreignLease = std::to_string(options.foreignLease.count());
    const std::array<std::string_view, 4> arguments{options.group, options.consumer, lease, foreignLease};
    const auto counted = stream_.evaluate(RedisScript::Count, arguments, true);
    const auto ranOut = counted[4].integer();
    MessageCounts counts;
    counts.ready = undelivered(counted) + ranOut + counted[5].integer();
    counts.delayed = counted[6].integer();
    counts.claimed = counted[1].integer() - ranOut + counted[8].integer();
    counts.parked = counted[7].integer();
    return counts;
}

std::optional<TimePoint> RedisOverview::dueSince() const {
    const std::array<std::string_view, 1> arguments{stream_.options().group};
    const auto since = stream_.evaluate(RedisScript::DueSince, arguments, true);
    return since.isInteger() ? std::optional<TimePoint>{std::chrono::milliseconds{since.integer()}} : std::nullopt;
}

std::int64_t RedisOverview::undelivered(const RedisReply& counted) const {
    const auto unclaimed = counted[0].integer() - counted[1].integer();
    const auto lag = counted[2].integer();
    if (counted[3].text() == "0-0" || lag == unclaimed) {
        return counted[0].integer() - (counted[3].text() == "0-0" ? 0 : counted[1].integer());
    }
    if (lag >= 0 && !stream_.options().deleteAfterAck) {
        return lag;
    }
    std::int64_t count = 0;
    walk(counted[3].text(), [&](RedisValue) {
        ++count;
        return true;
    });
    return count;
}

void RedisOverview::walk(std::string_view after, const std::function<bool(RedisValue)>& visit) const {
    std::string from{after};
    for (bool more = true; more;) {
        from.insert(0, "(");
        const std::array<std::string_view, 6> command{"XRANGE", stream_.key(), from, "+", "COUNT", page};
        const auto entries = stream_.run(true, [&](RedisConnection& connection) { return connection.run(command); });
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (!visit(entries[i])) {
                return;
            }
        }
        more = entries.size() == 1000;
        from = more ? entries[entries.size() - 1][0].text() : "";
    }
}

bool RedisOverview::holds(const std::function<bool(RedisMessage)>& isIt) const {
    bool found = false;
    walk("0-0", [&](RedisValue entry) {
        found = isIt(RedisEntries::messageOf(entry)) && findEntry(entry[0].text());
        return !found;
    });
    if (!found) {
        delayed_.forEach([&](const RedisMember& member) { found = found || isIt(member.message()); });
    }
    return found;
}

RedisOverview::Listed RedisOverview::list(const RedisPlace& after, std::size_t most) const {
    Listed oldest;
    const auto add = [&](RedisPlace place, auto makeMessage) {
        if (after < place && (oldest.size() < most || place < oldest.rbegin()->first)) {
            oldest.emplace(std::move(place), makeMessage());
            if (oldest.size() > most) {
                oldest.erase(std::prev(oldest.end()));
            }
        }
    };
    if (most == 0) {
        return {};
    }
    for (auto& message : entries(after, most)) {
        add({RedisIdentifier::parse(message.id).value_or(RedisIdentifier{}), message.id},
            [&] { return std::move(message); });
    }
    delayed_.forEach([&](const RedisMember& member) { add(member.place(), [&] { return member.message(); }); });
    return oldest;
}

std::vector<RedisMessage> RedisOverview::entries(const RedisPlace& after, std::size_t most) const {
    const auto count = std::to_string(most + 1); // The one it begins behind may be among them.
    const auto from = std::to_string(after.order.time) + "-" + std::to_string(after.order.number);
    return stream_.run(true, [&](RedisConnection& connection) {
        auto messages = claimed(connection, from, most + 1);
        connection.append(std::array<std::string_view, 3>{"XINFO", "GROUPS", stream_.key()});
        const auto groups = connection.read();
        const auto delivered = lastDelivered(groups, stream_.options().group);
        const bool isBehind = RedisIdentifier::parse(delivered).value_or(RedisIdentifier{}) < after.order;
        const auto undelivered = isBehind ? from : "(" + std::string{delivered};
        connection.append(std::array<std::string_view, 6>{"XRANGE", stream_.key(), undelivered, "+", "COUNT", count});
        const auto found = connection.read();
        for (std::size_t i = 0; i < found.size(); ++i) {
            messages.push_back(RedisEntries::messageOf(found[i]));
        }
        return messages;
    });
}

std::vector<RedisMessage> RedisOverview::claimed(RedisConnection& connection, std::string from,
                                                 std::size_t most) const {
    const auto count = std::to_string(most);
    std::vector<RedisMessage> messages;
    for (bool more = true; more;) {
        connection.append(
            std::array<std::string_view, 6>{"XPENDING", stream_.key(), stream_.options().group, from, "+", count});
        const auto pending = connection.read();
        for (std::size_t i = 0; i < pending.size(); ++i) {
            const auto id = pending[i][0].text();
            connection.append(std::array<std::string_view, 4>{"XRANGE", stream_.key(), id, id});
        }
        for (std::size_t i = 0; i < pending.size(); ++i) {
            const auto found = connection.read();
            if (found.size() > 0) { // it may have been deleted while it was claimed
                messages.push_back(RedisEntries::messageOf(found[0]));
            }
        }
        more = pending.size() == most && messages.size() < most;
        from = more ? "(" + std::string{pending[pending.size() - 1][0].text()} : std::string{};
    }
    return messages;
}

std::optional<RedisMessage> RedisOverview::findEntry(std::string_view id) const {
    const auto parsed = RedisIdentifier::parse(id);
    if (!parsed || !parsed->isEntry()) {
        return std::nullopt;
    }
    const auto& group = stream_.options().group;
    return stream_.run(true, [&](RedisConnection& connection) -> std::optional<RedisMessage> {
        connection.append(std::array<std::string_view, 4>{"XRANGE", stream_.key(), id, id});
        connection.append(std::array<std::string_view, 6>{"XPENDING", stream_.key(), group, id, id, "1"});
        connection.append(std::array<std::string_view, 3>{"XINFO", "GROUPS", stream_.key()});
        const auto found = connection.read();
        const auto pending = connection.read();
        const auto groups = connection.read();
        const auto delivered = RedisIdentifier::parse(lastDelivered(groups, group)).value_or(RedisIdentifier{});
        const bool isDone = pending.size() == 0 && !(delivered < *parsed);
        return found.size() == 0 || isDone ? std::nullopt : std::optional{RedisEntries::messageOf(found[0])};
    });
}

std::optional<RedisMessage> RedisOverview::find(std::string_view id) const {
    if (auto entry = findEntry(id)) {
        return entry;
    }
    const auto member = delayed_.find(id);
    return member ? std::optional{member->message()} : std::nullopt;
}

std::optional<RedisOverview::Claimed> RedisOverview::claim(std::string_view id, const std::string& token) const {
    if (auto entry = findEntry(id)) {
        return claimEntry(std::move(*entry), token);
    }
    const auto member = delayed_.find(id);
    if (!member) {
        return std::nullopt;
    }
    return delayed_.claim(*member, token, identified(*member)) ? std::optional{Claimed{member->message(), token, 1}}
                                                               : std::nullopt;
}

std::optional<RedisOverview::Claimed> RedisOverview::claimEntry(RedisMessage message, const std::string& token) const {
    const auto& options = stream_.options();
    const auto lease = std::to_string(options.lease.count());
    const auto foreignLease = std::to_string(options.foreignLease.count());
    auto json = RedisFrame::encode(identified(message));
    json.pop_back();
    const auto consumer = consumers_.take();
    const std::array<std::string_view, 8> arguments{options.group, consumer, lease, foreignLease,
                                                    message.id,    token,    json,  options.consumer};
    std::int64_t claims = -1;
    try {
        const auto reply = stream_.evaluate(RedisScript::ClaimEntry, arguments, false);
        claims = reply.isInteger() ? reply.integer() : -1;
    } catch (...) {
        consumers_.abandon(consumer);
        throw;
    }
    auto batch = consumers_.hold(consumer, claims > 0 ? 1 : 0);
    if (claims < 0) {
        return std::nullopt;
    }
    return claims > 0 ? Claimed{std::move(message), std::move(batch), static_cast<int>(claims)}
                      : Claimed{std::move(message), token, 1};
}

EncodedMessage RedisOverview::identified(const RedisMessage& message) const {
    auto encoded = bytesOf(message);
    if (!hasIdentity(message)) {
        const auto envelope = decodeIdentified(codec_, encoded, {stream_.place(), message.id});
        std::erase_if(encoded.headers, [](const auto& header) { return header.first == StampCodecs::messageIdHeader; });
        encoded.headers.emplace_back(StampCodecs::messageIdHeader, envelope.last<MessageIdStamp>()->id);
    }
    return encoded;
}

std::string RedisOverview::identified(const RedisMember& member) const {
    const auto message = member.message();
    const auto end = ",\"uniqid\":\"" + member.id + "\"}";
    if (hasIdentity(message) || !member.json.ends_with(end)) {
        return member.json;
    }
    auto json = RedisFrame::encode(identified(message));
    json.pop_back();
    return json + end;
}

} // namespace missive
