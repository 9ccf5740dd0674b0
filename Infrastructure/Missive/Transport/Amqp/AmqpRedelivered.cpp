#include <Infrastructure/Missive/Transport/Amqp/AmqpRedelivered.hpp>

#include <Domain/Missive/TransportError.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace missive {

namespace {

/// A broker that was not told of the loss notices it by a heartbeat or two that do not come.
constexpr std::chrono::nanoseconds forgiveness = std::chrono::seconds{10};

} // namespace

void AmqpRedelivered::forgive() noexcept { forgivenUntil_ = clock_.elapsed() + forgiveness; }

bool AmqpRedelivered::isForgiving() const noexcept { return clock_.elapsed() < forgivenUntil_; }

void AmqpRedelivered::look(AmqpLink& link) const noexcept {
    if (forgivenUntil_.count() != 0 && isForgiving()) {
        for (auto& delivery : link.kept) {
            delivery.redelivered &= delivery.message.properties.messageId.empty();
        }
    }
}

AmqpPublication AmqpRedelivered::copyOf(AmqpDelivery delivery) {
    if (!isForgiving()) {
        delivery.countLostClaim();
    }
    if (delivery.message.properties.messageId.empty()) {
        delivery.message.properties.messageId = ids_.next().toString();
    }
    return AmqpPublication::toQueue(std::move(delivery.message), options_.queues[delivery.queue].redeliveredName());
}

bool AmqpRedelivered::publish(std::span<const AmqpPublication> copies) {
    try {
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
        return delivery.redelivered && link.keepsRedelivered(delivery.queue) &&
               std::find(queues.begin(), queues.end(), delivery.queue) != queues.end();
    };
    for (const auto& delivery : link.kept) {
        if (isMoved(delivery)) {
            copies.push_back(copyOf(delivery));
            tags[delivery.token.channel].push_back(delivery.token.tag);
        }
    }
    if (copies.empty() || !publish(copies)) {
        return false;
    }
    std::erase_if(link.kept, isMoved);
    for (auto& [channel, moved] : tags) {
        link.acknowledge(channel, std::move(moved));
    }
    mayBe_ = true;
    return true;
}

std::optional<AmqpDelivery> AmqpRedelivered::take(AmqpLink& link, std::span<const std::size_t> queues) {
    for (const auto queue : queues) {
        if (!link.keepsRedelivered(queue)) {
            continue;
        }
        const auto name = options_.queues[queue].redeliveredName();
        while (auto delivery = link.fetch(name, queue)) {
            if (!delivery->redelivered || isForgiving()) {
                return delivery;
            }
            const auto copy = copyOf(*delivery);
            if (!publish({&copy, 1})) {
                delivery->countLostClaim();
                return delivery;
            }
            link.acknowledge(delivery->token.channel, {delivery->token.tag});
        }
    }
    mayBe_ = false;
    return std::nullopt;
}

void AmqpRedelivered::giveBack(AmqpLink& link) {
    std::map<std::uint16_t, std::vector<std::uint64_t>> tags;
    std::vector<AmqpPublication> copies;
    for (auto& delivery : link.kept) {
        if (!delivery.redelivered) {
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
