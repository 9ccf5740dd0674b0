#include <Infrastructure/Missive/Transport/Redis/RedisClaims.hpp>

#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisIdentifier.hpp>

#include <utility>

namespace missive {

namespace {

void add(std::vector<std::string_view>& arguments, const std::vector<std::string>& more) {
    arguments.insert(arguments.end(), more.begin(), more.end());
}

} // namespace

RedisClaims::RedisClaims(const RedisStream& stream, std::span<const Envelope> envelopes) : stream_{stream} {
    RedisIdentifier lowest;
    RedisIdentifier highest;
    entries_.reserve(2 * envelopes.size());
    for (const auto& envelope : envelopes) {
        const auto* stamp = envelope.last<TransportMessageIdStamp>();
        const auto* delivery = envelope.last<DeliveryStamp>();
        if (stamp == nullptr || delivery == nullptr) {
            ++unknown_;
            continue;
        }
        if (delivery->claimToken.starts_with(aside)) {
            outside_.push_back(stamp->id);
            outside_.push_back(delivery->claimToken);
            continue;
        }
        const auto id = RedisIdentifier::parse(stamp->id);
        if (!id || delivery->claimToken != stream.options().consumer) {
            ++unknown_;
            continue;
        }
        if (entries_.empty() || *id < lowest) {
            lowest = *id;
            lowest_ = stamp->id;
        }
        if (entries_.empty() || highest < *id) {
            highest = *id;
            highest_ = stamp->id;
        }
        entries_.push_back(stamp->id);
        entries_.push_back(std::to_string(delivery->claims));
    }
}

std::size_t RedisClaims::acknowledge() const {
    std::size_t stale = unknown_;
    if (!entries_.empty()) {
        const auto& options = stream_.options();
        std::vector<std::string_view> arguments;
        arguments.reserve(5 + entries_.size());
        arguments = {options.group, options.consumer, options.deleteAfterAck ? "1" : "0", lowest_, highest_};
        add(arguments, entries_);
        stale += static_cast<std::size_t>(stream_.evaluate(RedisScript::Acknowledge, arguments, true).integer());
    }
    return stale + settleAside("acknowledge");
}

void RedisClaims::release() const {
    const auto& options = stream_.options();
    onEntries(RedisScript::Release, {options.group, options.consumer, RedisStream::releasedConsumer});
    settleAside("release");
}

void RedisClaims::renew() const {
    const auto& options = stream_.options();
    onEntries(RedisScript::Renew, {options.group, options.consumer});
    settleAside("renew");
}

void RedisClaims::onEntries(RedisScript script, std::vector<std::string_view> arguments) const {
    if (!entries_.empty()) {
        add(arguments, entries_);
        stream_.evaluate(script, arguments, true);
    }
}

std::size_t RedisClaims::settleAside(std::string_view action) const {
    if (outside_.empty()) {
        return 0;
    }
    const auto lease = std::to_string(stream_.options().lease.count());
    std::vector<std::string_view> arguments{action, lease};
    add(arguments, outside_);
    return static_cast<std::size_t>(stream_.evaluate(RedisScript::SettleAside, arguments, true).integer());
}

} // namespace missive
