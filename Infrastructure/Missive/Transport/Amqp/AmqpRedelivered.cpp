#include <Infrastructure/Missive/Transport/Amqp/AmqpRedelivered.hpp>

#include <Domain/Missive/TransportError.hpp>

#include <algorithm>
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace missive {

namespace {

/// A broker that was not told of the loss notices it by a heartbeat or two that do not come.
constexpr std::chrono::nanoseconds forgiveness = std::chrono::seconds{10};
constexpr std::size_t mostAtOnce = 500;

} // namespace

void AmqpRedelivered::forgive() noexcept { forgivenUntil_ = clock_.elapsed() + forgiveness; }

bool AmqpRedelivered::isForgiving() const noexcept { return clock_.elapsed() < forgivenUntil_; }

void AmqpRedelivered::look(AmqpLink& link) const noexcept {
    const bool areForgiven = forgivenUntil_.count() != 0 && isForgiving();
    for (auto& delivery : link.kept) {
        delivery.redelivered &= !areForgiven && delivery.message.isNamed();
    }
}

AmqpPublication AmqpRedelivered::copyOf(AmqpDelivery delivery) {
    if (delivery.redelivered && !isForgiving()) {
        delivery.countLostClaim();
    }
    if (!delivery.message.isNamed()) {
        delivery.message.name(ids_.next().toString());
    }
    return AmqpPublication::toQueue(std::move(delivery.message), options_.queues[delivery.queue].redeliveredName());
}

bool AmqpRedelivered::publish(std::span<const AmqpPublication> copies) {
    try {
        if (!publisher_.takesMessages().value_or(false)) {
            throw TransportError{"RabbitMQ takes no messages at present."};
        }
        publisher_.publish(copies);
        return true;
    } catch (const TransportError& error) {
        log_.write(LogLevel::Warning,
                   std::string{"Redelivered messages are handled without counting their lost claims for good: "} +
                       error.what(),
                   {{"transport", options_.transport}, {"error", error.what()}});
        return false;
    }
}

bool AmqpRedelivered::move(AmqpLink& link, std::span<const std::size_t> queues) {
    std::map<std::uint16_t, std::vector<std::uint64_t>> tags;
    std::vector<AmqpPublication> copies;
    const auto isMoved = [&](const AmqpDelivery& delivery) {
        return delivery.redelivered && link.keepsRedelivered(delivery.queue) && !delivery.isUrgent &&
               std::find(queues.begin(), queues.end(), delivery.queue) != queues.end();
    };
    std::deque<AmqpDelivery> moved;
    for (auto at = link.kept.begin(); at != link.kept.end() && moved.size() < mostAtOnce;) {
        if (!isMoved(*at)) {
            ++at;
            continue;
        }
        copies.push_back(copyOf(*at));
        tags[at->token.channel].push_back(at->token.tag);
        moved.push_back(std::move(*at));
        at = link.kept.erase(at);
    }
    if (copies.empty()) {
        return false;
    }
    if (!publish(copies)) {
        for (auto at = moved.rbegin(); at != moved.rend(); ++at) {
            at->isUrgent = true;
            link.kept.push_front(std::move(*at));
        }
        return false;
    }
    for (auto& [channel, gone] : tags) {
        link.acknowledge(channel, std::move(gone));
    }
    mayBe_ = true;
    return true;
}

std::optional<AmqpDelivery> AmqpRedelivered::take(AmqpLink& link, std::span<const std::size_t> queues,
                                                  std::chrono::nanoseconds until) {
    for (const auto queue : queues) {
        if (!link.keepsRedelivered(queue)) {
            continue;
        }
        const auto name = options_.queues[queue].redeliveredName();
        while (auto delivery = link.fetch(name, queue)) {
            const bool isNew = !delivery->redelivered || isForgiving();
            if (isNew && delivery->message.isNamed()) {
                return delivery;
            }
            auto copy = copyOf(*delivery);
            if (!publish({&copy, 1})) {
                delivery->message = std::move(copy.message);
                return delivery;
            }
            link.acknowledge(delivery->token.channel, {delivery->token.tag});
            if (clock_.elapsed() >= until) {
                return std::nullopt;
            }
        }
    }
    mayBe_ = false;
    return std::nullopt;
}

void AmqpRedelivered::giveBack(AmqpLink& link) {
    std::map<std::uint16_t, std::vector<std::uint64_t>> tags;
    std::vector<AmqpPublication> copies;
    for (auto& delivery : link.kept) {
        if (!delivery.redelivered && delivery.message.isNamed()) {
            tags[delivery.token.channel].push_back(delivery.token.tag);
            copies.push_back(
                AmqpPublication::toQueue(std::move(delivery.message), options_.queues[delivery.queue].name));
        }
    }
    link.kept.clear();
    if (!copies.empty()) {
        publisher_.publish(copies);
    }
    for (auto& [channel, given] : tags) {
        link.acknowledge(channel, std::move(given));
    }
}

} // namespace missive
