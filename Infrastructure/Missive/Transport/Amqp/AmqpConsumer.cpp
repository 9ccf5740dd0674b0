#include <Infrastructure/Missive/Transport/Amqp/AmqpConsumer.hpp>

#include <Infrastructure/Missive/Amqp/AmqpConnectionLost.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <type_traits>
#include <utility>

namespace missive {

namespace {

constexpr std::chrono::nanoseconds attemptInterval = std::chrono::seconds{1};
constexpr std::chrono::nanoseconds redeliveredInterval = std::chrono::seconds{3};
constexpr std::chrono::nanoseconds patience = std::chrono::milliseconds{500};
constexpr std::chrono::nanoseconds gatheringTime = std::chrono::milliseconds{100};
constexpr int mostGathered = 250;

} // namespace

AmqpConsumer::AmqpConsumer(const AmqpTransportOptions& options, const AmqpTopology& topology, AmqpPublisher& publisher,
                           const Clock& clock, IdGenerator& ids, Log& log, std::function<void()> onConnect)
    : options_{options}, topology_{topology}, publisher_{publisher}, naming_{options, publisher, ids, log},
      redelivered_{options, publisher, clock, ids, log}, clock_{clock}, log_{log}, onConnect_{std::move(onConnect)} {}

AmqpConsumer::~AmqpConsumer() = default;

bool AmqpConsumer::connect() {
    if (link_ != nullptr) {
        return true;
    }
    if (isAway_ && clock_.elapsed() < nextAttempt_) {
        return false;
    }
    try {
        link_ = std::make_unique<AmqpLink>(options_, topology_);
    } catch (const TransportError& error) {
        if (!wasConnected_) {
            throw;
        }
        nextAttempt_ = clock_.elapsed() + attemptInterval;
        if (!std::exchange(isAway_, true)) {
            log_.write(LogLevel::Warning,
                       "The transport \"" + options_.transport +
                           "\" has no connection and tries again every second: " + error.what(),
                       {{"transport", options_.transport}, {"error", error.what()}});
        }
        return false;
    }
    if (std::exchange(isAway_, false)) {
        log_.write(LogLevel::Notice, "The transport \"" + options_.transport + "\" is connected again.",
                   {{"transport", options_.transport}});
    }
    if (std::exchange(wasConnected_, true)) {
        redelivered_.forgive();
    }
    redelivered_.expect();
    wake_.watch(link_->socket());
    onConnect_();
    return true;
}

void AmqpConsumer::lose(const std::string& reason) {
    link_.reset();
    wake_.signal();
    log_.write(LogLevel::Warning, "The transport \"" + options_.transport + "\" connects anew. " + reason,
               {{"transport", options_.transport}, {"error", reason}});
}

template <class Action> auto AmqpConsumer::onLink(Action action) {
    using Result = std::invoke_result_t<Action>;
    for (bool isSecond = false; connect(); isSecond = true) {
        try {
            return action();
        } catch (const AmqpConnectionLost& error) {
            lose(error.what());
            if (isSecond) {
                break;
            }
        } catch (const TransportError&) {
            link_.reset();
            throw;
        }
    }
    return Result();
}

std::vector<AmqpDelivery> AmqpConsumer::take(std::span<const std::size_t> queues, std::size_t most) {
    const std::lock_guard lock{mutex_};
    if (most == 0 || queues.empty()) {
        return {};
    }
    return onLink([&]() -> std::vector<AmqpDelivery> {
        link_->consume(queues, most);
        const auto until = clock_.elapsed() + patience;
        bool isMore = true;
        do {
            isMore = prepare(queues, until);
        } while (isMore && !link_->keepsReady(queues) && clock_.elapsed() < until);
        if (isMore) {
            wake_.signal();
        }
        if (redelivered_.mayBe() || !link_->keepsReady(queues) || clock_.elapsed() >= nextLookForRedelivered_) {
            if (auto redelivered = redelivered_.take(*link_, queues, until)) {
                return {std::move(*redelivered)};
            }
            nextLookForRedelivered_ = clock_.elapsed() + redeliveredInterval;
        }
        auto taken = link_->takeKept(queues, most);
        if (!link_->kept.empty()) {
            wake_.signal();
        }
        return taken;
    });
}

/// Takes over what there is; whether some of it was named or moved, so that there may be more.
bool AmqpConsumer::prepare(std::span<const std::size_t> queues, std::chrono::nanoseconds until) {
    link_->pump();
    for (std::size_t i = 0; i < queues.size() && !link_->keepsAny(queues); ++i) {
        link_->probe(queues[i]);
    }
    redelivered_.look(*link_);
    gather(queues);
    const bool areNamed = name(until);
    return redelivered_.move(*link_, queues) || areNamed;
}

bool AmqpConsumer::name(std::chrono::nanoseconds until) {
    bool areNamed = false;
    while (naming_.name(*link_)) {
        areNamed = true;
        if (clock_.elapsed() >= until) {
            break;
        }
    }
    return areNamed;
}

/// Fetches what lies behind a message that cannot be handed out yet, up to the first that can be: they are many when a
/// worker died, or nobody names what comes, and the few that are sent ahead would be dealt with one by one.
void AmqpConsumer::gather(std::span<const std::size_t> queues) {
    const auto until = clock_.elapsed() + gatheringTime;
    const auto isReady = [this](const AmqpDelivery& delivery) { return link_->isReady(delivery); };
    for (const auto queue : queues) {
        const auto isHere = [&](const AmqpDelivery& delivery) { return delivery.queue == queue && !isReady(delivery); };
        bool isMore = std::any_of(link_->kept.begin(), link_->kept.end(), isHere);
        for (int i = 0; isMore && i < mostGathered && clock_.elapsed() < until; ++i) {
            auto fetched = link_->fetch(options_.queues[queue].name, queue);
            isMore = fetched.has_value();
            if (fetched) {
                link_->kept.push_back(std::move(*fetched));
                redelivered_.look(*link_);
                isMore = !isReady(link_->kept.back());
            }
        }
    }
}

AmqpConsumer::Tags AmqpConsumer::tagsOf(std::span<const AmqpToken> tokens) const {
    Tags tags;
    for (const auto& token : tokens) {
        if (link_ != nullptr && link_->holds(token)) {
            tags[token.channel].push_back(token.tag);
        }
    }
    return tags;
}

std::size_t AmqpConsumer::acknowledge(std::span<const AmqpToken> tokens) {
    const std::lock_guard lock{mutex_};
    std::size_t settled = 0;
    try {
        for (auto& [channel, tags] : tagsOf(tokens)) {
            settled += tags.size();
            link_->acknowledge(channel, std::move(tags));
        }
    } catch (const TransportError& error) {
        lose(error.what());
        return tokens.size();
    }
    return tokens.size() - settled;
}

void AmqpConsumer::requeue(std::span<const AmqpToken> tokens) noexcept {
    const std::lock_guard lock{mutex_};
    try {
        for (auto& [channel, tags] : tagsOf(tokens)) {
            link_->requeue(channel, std::move(tags));
        }
        redelivered_.forgive();
    } catch (const std::exception& error) {
        lose(error.what());
    }
}

bool AmqpConsumer::holds(const AmqpToken& token) {
    const std::lock_guard lock{mutex_};
    return link_ != nullptr && link_->holds(token);
}

std::size_t AmqpConsumer::inWork() {
    const std::lock_guard lock{mutex_};
    return link_ == nullptr ? 0 : link_->inWork();
}

void AmqpConsumer::pause() {
    const std::lock_guard lock{mutex_};
    try {
        if (link_ != nullptr) {
            link_->stopConsuming();
        }
    } catch (const AmqpConnectionLost& error) {
        lose(error.what());
    }
}

void AmqpConsumer::drain() noexcept {
    const std::lock_guard lock{mutex_};
    wake_.clear();
    pump();
}

void AmqpConsumer::heartbeat() noexcept {
    const std::lock_guard lock{mutex_};
    pump();
    if (link_ != nullptr && !link_->kept.empty()) {
        wake_.signal();
    }
}

void AmqpConsumer::pump() noexcept {
    try {
        if (link_ != nullptr) {
            link_->pump();
            redelivered_.look(*link_);
        }
    } catch (const std::exception& error) {
        lose(error.what());
    }
}

void AmqpConsumer::close() noexcept {
    const std::lock_guard lock{mutex_};
    if (link_ == nullptr) {
        return;
    }
    try {
        link_->stopConsuming();
        name(clock_.elapsed() + patience);
        redelivered_.giveBack(*link_);
    } catch (const std::exception& error) {
        log_.write(
            LogLevel::Warning,
            "The transport \"" + options_.transport +
                "\" left messages it had not begun with to the broker, which delivers them again: " + error.what(),
            {{"transport", options_.transport}, {"error", error.what()}});
    }
    link_.reset();
}

} // namespace missive
