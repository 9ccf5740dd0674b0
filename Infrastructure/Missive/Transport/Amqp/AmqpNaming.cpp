#include <Infrastructure/Missive/Transport/Amqp/AmqpNaming.hpp>

#include <Infrastructure/Missive/Amqp/AmqpConnectionLost.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

namespace missive {

namespace {

constexpr std::size_t mostOfAName = 250;
constexpr std::size_t mostConfirmedAtOnce = 12;
constexpr std::size_t mostBytesAtOnce = std::size_t{4} << 20;
constexpr int mostBroken = 20;
constexpr std::size_t largestFrame = 131072;
constexpr const char* unlasting = "A message that came without a name is handled under one that will not last, and may "
                                  "be handled twice if its connection breaks: ";

std::vector<std::uint64_t> tagsOf(const std::vector<AmqpDelivery>& batch) {
    std::vector<std::uint64_t> tags;
    tags.reserve(batch.size());
    for (const auto& delivery : batch) {
        tags.push_back(delivery.token.tag);
    }
    return tags;
}

std::vector<AmqpPublication> copiesTo(const std::string& queue, const std::vector<AmqpDelivery>& batch) {
    std::vector<AmqpPublication> copies;
    copies.reserve(batch.size());
    for (const auto& delivery : batch) {
        copies.push_back(AmqpPublication::toQueue(delivery.message, queue));
    }
    return copies;
}

} // namespace

bool AmqpNaming::name(AmqpLink& link) {
    sendRefused();
    if (std::none_of(link.kept.begin(), link.kept.end(), [](const auto& each) { return !each.message.isNamed(); })) {
        return false;
    }
    const auto takesMessages = publisher_.takesMessages();
    broken_ = takesMessages ? 0 : broken_ + 1;
    if (broken_ > 0 && broken_ < mostBroken) {
        return false;
    }
    auto batch = takeNameless(link);
    if (batch.empty()) {
        return false;
    }
    try {
        if (!refusal_.empty() || !takesMessages.value_or(false)) {
            throw TransportError{refusal_.empty() ? "RabbitMQ takes no messages at present." : refusal_};
        }
        if (hasTransactions(link, batch.front().queue)) {
            replace(link, batch);
        } else {
            publish(link, batch);
        }
        lastWarning_.clear();
        return true;
    } catch (const AmqpConnectionLost&) {
        throw;
    } catch (const TransportError& error) {
        warn(unlasting, error.what());
        std::move(batch.rbegin(), batch.rend(), std::front_inserter(link.kept));
        return false;
    }
}

std::vector<AmqpDelivery> AmqpNaming::takeNameless(AmqpLink& link) {
    const auto frame =
        options_.server.frameMax == 0 ? largestFrame : static_cast<std::size_t>(options_.server.frameMax);
    std::vector<AmqpDelivery> batch;
    std::size_t bytes = 0;
    std::size_t most = mostConfirmedAtOnce;
    for (auto at = link.kept.begin(); at != link.kept.end() && batch.size() < most && bytes < mostBytesAtOnce;) {
        const bool fitsBatch =
            batch.empty() || (at->queue == batch.front().queue && at->token.channel == batch.front().token.channel);
        if (at->message.isNamed() || !fitsBatch) {
            ++at;
            continue;
        }
        at->message.name(ids_.next().toString());
        if (at->message.headerSize() > frame) {
            warn(unlasting, "its headers and a name do not fit into a frame (option \"frame_max\").");
            continue;
        }
        if (batch.empty() && hasTransactions(link, at->queue)) {
            most = mostOfAName;
        }
        bytes += at->message.encoded.body.size();
        batch.push_back(std::move(*at));
        at = link.kept.erase(at);
    }
    return batch;
}

bool AmqpNaming::hasTransactions(AmqpLink& link, std::size_t queue) const {
    const auto& arguments = options_.queues[queue].arguments;
    return !arguments.contains("x-max-length") && !arguments.contains("x-max-length-bytes") &&
           !limited_.contains(queue) && link.isClassic(queue);
}

std::string AmqpNaming::overflowOf(const AmqpLink& link, std::size_t queue) const {
    const auto& options = options_.queues[queue];
    return link.keepsRedelivered(queue) ? options.redeliveredName() : options.name;
}

void AmqpNaming::replace(AmqpLink& link, const std::vector<AmqpDelivery>& batch) {
    const auto queue = batch.front().queue;
    bool isDone = false;
    try {
        isDone = link.replace(batch.front().token.channel, tagsOf(batch), copiesTo(options_.queues[queue].name, batch));
    } catch (const AmqpConnectionLost&) {
        throw;
    } catch (const TransportError& error) {
        refusal_ = error.what();
        throw AmqpConnectionLost{refusal_};
    }
    if (!isDone) {
        limited_.insert(queue);
        refused_ = copiesTo(overflowOf(link, queue), batch);
        sendRefused();
        throw AmqpConnectionLost{"The queue \"" + options_.queues[queue].name + "\" is full and refuses messages."};
    }
}

void AmqpNaming::publish(AmqpLink& link, const std::vector<AmqpDelivery>& batch) {
    try {
        publisher_.publish(copiesTo(overflowOf(link, batch.front().queue), batch));
    } catch (const AmqpConnectionLost& error) {
        throw TransportError{error.what()}; // the publisher's, not the link's
    }
    link.acknowledge(batch.front().token.channel, tagsOf(batch));
}

void AmqpNaming::sendRefused() {
    try {
        if (!refused_.empty()) {
            publisher_.publish(refused_);
            refused_.clear();
        }
    } catch (const TransportError& error) {
        warn("Messages that their full queue refused are kept in this process and sent again: ", error.what());
    }
}

void AmqpNaming::warn(const std::string& sentence, const std::string& error) {
    if (std::exchange(lastWarning_, error) != error) {
        log_.write(LogLevel::Warning, sentence + error, {{"transport", options_.transport}, {"error", error}});
    }
}

} // namespace missive
