#include <Infrastructure/Missive/Transport/Redis/RedisConsumers.hpp>

#include <algorithm>
#include <utility>

namespace missive {

namespace {

constexpr std::string_view prefix = "missive-";

} // namespace

RedisConsumers::RedisConsumers(std::string firstName, bool shared, std::string tokensBegin,
                               std::chrono::milliseconds lease, const Clock& clock)
    : firstName_{std::move(firstName)}, shared_{shared}, tokensBegin_{std::move(tokensBegin)}, patience_{lease * 10},
      clock_{clock} {}

void RedisConsumers::forget() {
    const auto earliest = clock_.elapsed() - patience_;
    std::erase_if(consumers_, [&](const auto& each) { return each.held > 0 && each.renewedAt < earliest; });
}

std::string RedisConsumers::take() {
    const std::lock_guard lock{mutex_};
    forget();
    const auto free = std::find_if(consumers_.begin(), consumers_.end(), [](const auto& each) { return each.isFree; });
    if (free != consumers_.end()) {
        free->isFree = false;
        return free->name;
    }
    auto name = firstName_;
    if (++made_ > 1) {
        name = (name.starts_with(prefix) ? "" : std::string{prefix}) + name + "-" + std::to_string(made_);
    }
    return consumers_.emplace_back(Consumer{std::move(name)}).name;
}

std::string RedisConsumers::hold(const std::string& consumer, std::size_t entries) {
    const std::lock_guard lock{mutex_};
    const auto found =
        std::find_if(consumers_.begin(), consumers_.end(), [&](const auto& each) { return each.name == consumer; });
    found->held = entries;
    found->isFree = entries == 0;
    found->renewedAt = clock_.elapsed();
    found->token = tokensBegin_ + std::to_string(++batches_);
    return found->token;
}

void RedisConsumers::abandon(std::string_view consumer) {
    const std::lock_guard lock{mutex_};
    std::erase_if(consumers_, [&](const auto& each) { return each.name == consumer; });
}

std::optional<RedisConsumers::Batch> RedisConsumers::find(std::string_view token) const {
    const std::lock_guard lock{mutex_};
    for (const auto& consumer : consumers_) {
        if (consumer.held > 0 && token == consumer.token) {
            return Batch{consumer.name, consumer.held};
        }
    }
    return std::nullopt;
}

void RedisConsumers::settle(std::string_view token, std::size_t entries) {
    const std::lock_guard lock{mutex_};
    for (auto& consumer : consumers_) {
        if (consumer.held > 0 && token == consumer.token) {
            consumer.held -= std::min(entries, consumer.held);
            consumer.isFree = consumer.held == 0;
            consumer.renewedAt = clock_.elapsed();
        }
    }
}

void RedisConsumers::renew(std::string_view token) { settle(token, 0); }

} // namespace missive
