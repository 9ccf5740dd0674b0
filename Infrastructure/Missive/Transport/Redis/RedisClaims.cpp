#include <Infrastructure/Missive/Transport/Redis/RedisClaims.hpp>

#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace missive {

RedisClaims::RedisClaims(const RedisStream& stream, RedisConsumers& consumers, std::span<const Envelope> envelopes)
    : stream_{stream}, consumers_{consumers} {
    for (const auto& envelope : envelopes) {
        const auto* id = envelope.last<TransportMessageIdStamp>();
        const auto* delivery = envelope.last<DeliveryStamp>();
        if (id == nullptr || delivery == nullptr) {
            ++stale_;
        } else if (delivery->claimToken.starts_with(aside)) {
            outside_.insert(outside_.end(), {id->id, delivery->claimToken});
        } else {
            add(delivery->claimToken, id->id, delivery->claims);
        }
    }
}

void RedisClaims::add(std::string_view token, std::string_view id, int claims) {
    if (batches_.empty() || batches_.back().token != token) {
        auto batch = consumers_.find(token);
        if (!batch) {
            ++stale_;
            return;
        }
        batches_.push_back({token, std::move(batch->consumer), batch->left, {}, {}});
    }
    batches_.back().ids.push_back(id);
    batches_.back().claims.push_back(claims);
}

std::size_t RedisClaims::acknowledge() {
    for (const auto& batch : batches_) {
        stale_ += acknowledgeAll(batch);
        consumers_.settle(batch.token, batch.ids.size());
    }
    return stale_ + settleAside("acknowledge");
}

std::size_t RedisClaims::acknowledgeAll(const Batch& batch) const {
    if (!consumers_.canCount() || batch.ids.size() != batch.left) {
        return acknowledgeEach(batch);
    }
    const auto& options = stream_.options();
    Words arguments{options.group, batch.consumer, options.deleteAfterAck ? "1" : "0"};
    arguments.insert(arguments.end(), batch.ids.begin(), batch.ids.end());
    const auto stale = stream_.evaluate(RedisScript::AcknowledgeAll, arguments, true).integer();
    return stale < 0 ? acknowledgeEach(batch) : static_cast<std::size_t>(stale);
}

std::size_t RedisClaims::acknowledgeEach(const Batch& batch) const {
    const auto& options = stream_.options();
    std::vector<std::string> claims;
    claims.reserve(batch.claims.size());
    Words arguments{options.group, batch.consumer, options.deleteAfterAck ? "1" : "0"};
    for (std::size_t i = 0; i < batch.ids.size(); ++i) {
        arguments.push_back(batch.ids[i]);
        arguments.push_back(claims.emplace_back(std::to_string(batch.claims[i])));
    }
    return static_cast<std::size_t>(stream_.evaluate(RedisScript::Acknowledge, arguments, true).integer());
}

void RedisClaims::release() {
    for (const auto& batch : batches_) {
        forEach(RedisScript::Release, batch, {stream_.options().group, batch.consumer, RedisStream::releasedConsumer});
        consumers_.settle(batch.token, batch.ids.size());
    }
    settleAside("release");
}

void RedisClaims::renew() const {
    for (const auto& batch : batches_) {
        forEach(RedisScript::Renew, batch, {stream_.options().group, batch.consumer});
        consumers_.renew(batch.token);
    }
    settleAside("renew");
}

void RedisClaims::forEach(RedisScript script, const Batch& batch, Words arguments) const {
    std::vector<std::string> claims;
    claims.reserve(batch.claims.size());
    for (std::size_t i = 0; i < batch.ids.size(); ++i) {
        arguments.push_back(batch.ids[i]);
        arguments.push_back(claims.emplace_back(std::to_string(batch.claims[i])));
    }
    stream_.evaluate(script, arguments, true);
}

std::size_t RedisClaims::settleAside(std::string_view action) const {
    if (outside_.empty()) {
        return 0;
    }
    const auto lease = std::to_string(stream_.options().lease.count());
    Words arguments{action, lease};
    arguments.insert(arguments.end(), outside_.begin(), outside_.end());
    return static_cast<std::size_t>(stream_.evaluate(RedisScript::SettleAside, arguments, true).integer());
}

} // namespace missive
