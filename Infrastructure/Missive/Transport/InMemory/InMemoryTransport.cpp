#include <Infrastructure/Missive/Transport/InMemory/InMemoryTransport.hpp>

#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Domain/Missive/Text/WholeNumber.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Codec/DecodeIdentified.hpp>

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <utility>

namespace missive {

namespace {

constexpr std::chrono::milliseconds leaseTime = std::chrono::minutes{1};
constexpr std::chrono::nanoseconds never = std::chrono::nanoseconds::max();
constexpr std::chrono::milliseconds longest = std::chrono::hours{24 * 365 * 100};

std::int64_t numberOf(std::string_view text) { return wholeNumber<std::int64_t>(text).value_or(0); }

Envelope identified(Envelope envelope, std::int64_t id) {
    if (envelope.last<TransportMessageIdStamp>() != nullptr) {
        envelope = envelope.without<TransportMessageIdStamp>();
    }
    return std::move(envelope).with(TransportMessageIdStamp{std::to_string(id)});
}

/// Each transport counts from one, in each process: their messages are told apart by this.
std::string ownPlace(const Clock& clock) {
    static std::atomic<int> count{0};
    return "in-memory:" + std::to_string(++count) + "@" + std::to_string(clock.now().time_since_epoch().count());
}

} // namespace

InMemoryTransport::InMemoryTransport(const MessageCodec* codec, const Clock& clock)
    : codec_{codec}, clock_{clock}, place_{ownPlace(clock)}, wake_{eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)} {
    if (wake_ < 0) {
        throw TransportError{"The kernel gives no event descriptor; raise the limit of open files."};
    }
}

InMemoryTransport::~InMemoryTransport() { close(wake_); }

void InMemoryTransport::send(std::span<Envelope> envelopes) {
    const auto now = clock_.elapsed();
    std::vector<InMemoryMessage> messages;
    messages.reserve(envelopes.size());
    for (const auto& envelope : envelopes) {
        const auto* delay = envelope.last<DelayStamp>();
        const bool parked = envelope.last<ParkedStamp>() != nullptr;
        const auto waits =
            delay == nullptr ? std::chrono::milliseconds{0} : std::clamp(delay->delay, -longest, longest);
        auto content =
            codec_ == nullptr ? std::variant<Envelope, EncodedMessage>{envelope.owned()} : codec_->encode(envelope);
        messages.push_back({std::move(content), parked ? never : now + waits, parked});
    }
    {
        const std::lock_guard lock{mutex_};
        for (std::size_t i = 0; i < envelopes.size(); ++i) {
            const auto id = ++lastId_;
            const auto at = messages_.emplace(id, std::move(messages[i])).first;
            free_.emplace(std::pair{at->second.dueAt, id}, at);
            envelopes[i] = identified(std::move(envelopes[i]), id);
        }
    }
    if (!envelopes.empty()) {
        wake();
    }
}

std::vector<Envelope> InMemoryTransport::receive(std::size_t most) {
    const std::lock_guard lock{mutex_};
    const auto now = clock_.elapsed();
    std::vector<Envelope> received;
    if (most == 0) {
        return received;
    }
    const bool othersFirst = std::exchange(abandonedHadTheirTurn_, false);
    if (!othersFirst) {
        takeAbandoned(now, received);
        abandonedHadTheirTurn_ = !received.empty();
    }
    while (!abandonedHadTheirTurn_ && received.size() < most && !free_.empty() && free_.begin()->first.first <= now) {
        received.push_back(take(free_.begin()->second, now));
    }
    if (othersFirst && received.empty()) {
        takeAbandoned(now, received);
    }
    return received;
}

/// One at most.
void InMemoryTransport::takeAbandoned(std::chrono::nanoseconds now, std::vector<Envelope>& received) {
    for (auto each = leased_.begin(); each != leased_.end() && each->first.first <= now; ++each) {
        if (each->second->second.dueAt <= now) {
            received.push_back(take(each->second, now));
            return;
        }
    }
}

std::size_t InMemoryTransport::acknowledge(std::span<const Envelope> envelopes) {
    const std::lock_guard lock{mutex_};
    std::size_t stale = 0;
    for (const auto& envelope : envelopes) {
        const auto at = claimed(envelope);
        if (at == messages_.end()) {
            ++stale;
            continue;
        }
        leased_.erase({at->second.leaseEnd, at->first});
        messages_.erase(at);
    }
    return stale;
}

void InMemoryTransport::release(std::span<const Envelope> envelopes) {
    {
        const std::lock_guard lock{mutex_};
        for (const auto& envelope : envelopes) {
            if (const auto at = claimed(envelope); at != messages_.end()) {
                leased_.erase({at->second.leaseEnd, at->first});
                at->second.claimToken.clear();
                --at->second.claims;
                free_.emplace(std::pair{at->second.dueAt, at->first}, at);
            }
        }
    }
    wake();
}

MessageCounts InMemoryTransport::messageCounts() {
    const std::lock_guard lock{mutex_};
    const auto now = clock_.elapsed();
    MessageCounts counts;
    for (const auto& [id, message] : messages_) {
        const bool held = !message.claimToken.empty() && message.leaseEnd > now;
        auto& count = held                   ? counts.claimed
                      : message.parked       ? counts.parked
                      : message.dueAt <= now ? counts.ready
                                             : counts.delayed;
        ++count;
    }
    return counts;
}

MessagePage InMemoryTransport::page(std::string_view after, std::size_t most) {
    if (!after.empty() && numberOf(after) == 0) {
        throw MessagePage::refusal(after);
    }
    const std::lock_guard lock{mutex_};
    MessagePage page;
    for (auto at = messages_.upper_bound(numberOf(after)); at != messages_.end() && page.messages.size() < most; ++at) {
        page.messages.push_back(envelopeOf(at->first, at->second));
        page.next = page.messages.size() == most ? std::to_string(at->first) : std::string{};
    }
    return page;
}

std::optional<Envelope> InMemoryTransport::find(std::string_view transportMessageId) {
    const std::lock_guard lock{mutex_};
    const auto at = messages_.find(numberOf(transportMessageId));
    return at == messages_.end() ? std::nullopt : std::optional{envelopeOf(at->first, at->second)};
}

std::optional<Envelope> InMemoryTransport::claim(std::string_view transportMessageId) {
    const std::lock_guard lock{mutex_};
    const auto now = clock_.elapsed();
    const auto at = messages_.find(numberOf(transportMessageId));
    if (at == messages_.end() || (!at->second.claimToken.empty() && at->second.leaseEnd > now)) {
        return std::nullopt;
    }
    return take(at, now);
}

std::optional<TimePoint> InMemoryTransport::dueSince() {
    const std::lock_guard lock{mutex_};
    const auto now = clock_.elapsed();
    std::optional<std::chrono::nanoseconds> longestDue;
    for (const auto& [id, message] : messages_) {
        if (!message.parked && (message.dueAt <= now || !message.claimToken.empty())) {
            longestDue = std::min(longestDue.value_or(message.dueAt), message.dueAt);
        }
    }
    return longestDue ? std::optional{clock_.now() - std::chrono::floor<std::chrono::microseconds>(now - *longestDue)}
                      : std::nullopt;
}

bool InMemoryTransport::holds(std::string_view messageId) {
    const std::lock_guard lock{mutex_};
    return std::any_of(messages_.begin(), messages_.end(), [&](const auto& each) {
        return envelopeOf(each.first, each.second).template last<MessageIdStamp>()->id == messageId;
    });
}

std::chrono::milliseconds InMemoryTransport::lease() const { return leaseTime; }

void InMemoryTransport::keepalive(std::span<const Envelope> envelopes) {
    const std::lock_guard lock{mutex_};
    for (const auto& envelope : envelopes) {
        if (const auto at = claimed(envelope); at != messages_.end()) {
            leased_.erase({at->second.leaseEnd, at->first});
            at->second.leaseEnd = clock_.elapsed() + leaseTime;
            leased_.emplace(std::pair{at->second.leaseEnd, at->first}, at);
        }
    }
}

void InMemoryTransport::drain() {
    std::uint64_t count = 0;
    [[maybe_unused]] const auto ignored = read(wake_, &count, sizeof count);
}

void InMemoryTransport::wake() noexcept {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto ignored = write(wake_, &one, sizeof one);
}

InMemoryTransport::Messages::iterator InMemoryTransport::claimed(const Envelope& envelope) {
    const auto* id = envelope.last<TransportMessageIdStamp>();
    const auto* delivery = envelope.last<DeliveryStamp>();
    if (id == nullptr || delivery == nullptr) {
        return messages_.end();
    }
    const auto at = messages_.find(numberOf(id->id));
    return at != messages_.end() && at->second.claimToken == delivery->claimToken ? at : messages_.end();
}

Envelope InMemoryTransport::envelopeOf(std::int64_t id, const InMemoryMessage& message) const {
    const auto* bytes = std::get_if<EncodedMessage>(&message.content);
    const auto number = std::to_string(id);
    auto envelope =
        bytes == nullptr ? std::get<Envelope>(message.content) : decodeIdentified(*codec_, *bytes, {place_, number});
    if (message.parked && envelope.last<ParkedStamp>() == nullptr) {
        envelope.add(ParkedStamp{});
    }
    identify(envelope, {}, {place_, number});
    return identified(std::move(envelope), id);
}

Envelope InMemoryTransport::take(Messages::iterator at, std::chrono::nanoseconds now) {
    auto& message = at->second;
    message.claimToken.empty() ? free_.erase({message.dueAt, at->first}) : leased_.erase({message.leaseEnd, at->first});
    message.claimToken = std::to_string(++lastClaim_);
    message.leaseEnd = now + leaseTime;
    ++message.claims;
    leased_.emplace(std::pair{message.leaseEnd, at->first}, at);
    return envelopeOf(at->first, message)
        .without<DeliveryStamp>()
        .with(DeliveryStamp{message.claimToken, message.claims});
}

} // namespace missive
