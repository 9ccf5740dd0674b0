#include <Infrastructure/Missive/Transport/Amqp/AmqpPublisher.hpp>

#include <Domain/Missive/OutcomeUnknown.hpp>
#include <Infrastructure/Missive/Amqp/AmqpConnectionLost.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpPublishChannel.hpp>

#include <algorithm>
#include <utility>

namespace missive {

namespace {

constexpr std::size_t window = 1000;

AmqpPublication again(AmqpPublication publication) {
    constexpr const char* resent = "X-Missive-Resent";
    auto& message = publication.message.encoded;
    if (message.header(resent) == nullptr) {
        message.headers.emplace_back(resent, "1");
    }
    return publication;
}

} // namespace

AmqpPublisher::AmqpPublisher(const AmqpTransportOptions& options, const AmqpTopology& topology, const Clock& clock,
                             std::function<void()> onConnect)
    : options_{options}, topology_{topology}, clock_{clock}, onConnect_{std::move(onConnect)} {}

AmqpPublisher::~AmqpPublisher() = default;

template <class Action> auto AmqpPublisher::onChannel(Action action) {
    const std::lock_guard lock{mutex_};
    for (bool isSecond = false;; isSecond = true) {
        try {
            if (channel_ == nullptr) {
                channel_ = std::make_unique<AmqpPublishChannel>(options_, topology_, clock_);
                onConnect_();
            }
            return action(*channel_);
        } catch (const AmqpConnectionLost&) {
            channel_.reset();
            if (isSecond) {
                throw;
            }
        } catch (const TransportError&) {
            // One that is blocked is kept: on a new one the broker would take the same messages in once more.
            if (channel_ != nullptr && !channel_->blocked()) {
                channel_.reset();
            }
            throw;
        }
    }
}

void AmqpPublisher::publish(std::span<const AmqpPublication> publications) {
    Progress progress{std::vector<bool>(publications.size()), std::vector<bool>(publications.size()), {}};
    try {
        onChannel([&](AmqpPublishChannel& channel) { publishOn(channel, publications, progress); });
    } catch (const AmqpConnectionLost& lost) {
        if (std::ranges::find(progress.sent, true) != progress.sent.end()) {
            throw OutcomeUnknown{lost.what()};
        }
        throw;
    }
}

void AmqpPublisher::setup() {
    onChannel([](AmqpPublishChannel& channel) { channel.setup(); });
}

std::int64_t AmqpPublisher::countIn(std::span<const std::string> queues) {
    return onChannel([&](AmqpPublishChannel& channel) {
        std::int64_t count = 0;
        for (const auto& queue : queues) {
            count += channel.countIn(queue).value_or(0);
        }
        return count;
    });
}

std::optional<bool> AmqpPublisher::takesMessages() noexcept {
    constexpr std::chrono::milliseconds untilAnswered{500};
    try {
        return onChannel([&](AmqpPublishChannel& channel) -> std::optional<bool> {
            AmqpConfirms confirms{channel.nextTag()};
            channel.readAll(confirms);
            const auto now = clock_.elapsed();
            if (!channel.blocked() && (!askedAt_ || now - *askedAt_ >= std::chrono::seconds{1})) {
                channel.ask();
                confirms.published();
                while (confirms.open() > 0 && !channel.blocked() && channel.read(confirms, untilAnswered)) {
                }
                askedAt_ = confirms.open() == 0 ? std::optional{now} : std::nullopt;
            }
            return !channel.blocked() && askedAt_.has_value();
        });
    } catch (const AmqpConnectionLost&) {
        return std::nullopt;
    } catch (const std::exception&) {
        return false;
    }
}

void AmqpPublisher::heartbeat() noexcept {
    const std::unique_lock lock{mutex_, std::try_to_lock};
    if (!lock || channel_ == nullptr) {
        return;
    }
    try {
        AmqpConfirms none{channel_->nextTag()};
        channel_->readAll(none);
    } catch (const std::exception&) {
        channel_.reset();
    }
}

void AmqpPublisher::publishOn(AmqpPublishChannel& channel, std::span<const AmqpPublication> all,
                              Progress& progress) const {
    auto& [taken, sent, returned] = progress;
    awaitUnblocked(channel);
    channel.beginCall();
    AmqpConfirms confirms{channel.nextTag()};
    std::vector<std::size_t> places;
    const auto note = [&](bool isCertain) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            taken[places[i]] =
                confirms.answers()[i] == AmqpConfirms::Answer::Taken && (isCertain || channel.isKept(all[places[i]]));
        }
        if (returned.empty()) {
            returned = channel.returned();
        }
    };
    try {
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!taken[i]) {
                if (sent[i]) {
                    channel.publish(again(all[i]));
                } else {
                    channel.publish(all[i]);
                    sent[i] = true;
                }
                confirms.published();
                places.push_back(i);
            }
            while (confirms.open() >= window) {
                awaitConfirm(channel, confirms);
            }
        }
        while (confirms.open() > 0) {
            awaitConfirm(channel, confirms);
        }
        keepDelayed(channel, all);
    } catch (const TransportError&) {
        note(false);
        throw;
    }
    note(true);
    if (!returned.empty()) {
        fail(returned);
    }
    if (std::find(taken.begin(), taken.end(), false) != taken.end()) {
        fail("refused a message (negative confirmation).");
    }
}

void AmqpPublisher::keepDelayed(AmqpPublishChannel& channel, std::span<const AmqpPublication> all) const {
    for (const auto& publication : all) {
        if (!channel.keep(publication)) {
            fail("took so long that the queue \"" + publication.delay->queue +
                 "\" may have expired with the message in it.");
        }
    }
}

void AmqpPublisher::awaitConfirm(AmqpPublishChannel& channel, AmqpConfirms& confirms) const {
    if (!channel.read(confirms, options_.confirmTimeout)) {
        throw OutcomeUnknown{sentence(
            (channel.blocked() ? "has stopped its publishers (" + *channel.blocked() + ") and" : std::string{"has"}) +
            " confirmed nothing for " + std::to_string(options_.confirmTimeout.count()) +
            " ms (option \"confirm_timeout\"); " + std::to_string(confirms.open()) +
            " messages may or may not have arrived.")};
    }
}

void AmqpPublisher::awaitUnblocked(AmqpPublishChannel& channel) const {
    AmqpConfirms none{channel.nextTag()};
    channel.readAll(none);
    while (channel.blocked()) {
        if (!channel.read(none, options_.confirmTimeout)) {
            fail("has stopped its publishers (" + *channel.blocked() + "); nothing was sent.");
        }
    }
}

std::string AmqpPublisher::sentence(const std::string& said) const {
    return "Transport \"" + options_.transport + "\": " + options_.server.text() + " " + said;
}

void AmqpPublisher::fail(const std::string& said) const { throw TransportError{sentence(said)}; }

} // namespace missive
