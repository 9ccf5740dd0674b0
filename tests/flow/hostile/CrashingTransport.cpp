#include <tests/flow/hostile/CrashingTransport.hpp>

#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/Stamp/SentToFailureTransportStamp.hpp>

#include <utility>

namespace missive::test {

namespace {

std::string pointAfterSending(std::span<const Envelope> envelopes) {
    const auto& envelope = envelopes.front();
    if (envelope.last<SentToFailureTransportStamp>() != nullptr) {
        return "failure.after_send";
    }
    return envelope.last<RedeliveryStamp>() != nullptr ? "retry.after_send" : "send.after";
}

} // namespace

CrashingTransport::CrashingTransport(Transport inner, const CrashPoints& points)
    : inner_{std::move(inner)}, points_{points} {}

void CrashingTransport::send(std::span<Envelope> envelopes) {
    points_.pass("send.before");
    inner_.sender->send(envelopes);
    points_.pass(pointAfterSending(envelopes));
}

std::vector<Envelope> CrashingTransport::receive(std::size_t most) {
    auto envelopes = inner_.receiver->receive(most);
    if (!envelopes.empty()) {
        points_.pass("receive.after");
    }
    return envelopes;
}

std::size_t CrashingTransport::acknowledge(std::span<const Envelope> envelopes) {
    points_.pass("acknowledge.before");
    const auto stale = inner_.receiver->acknowledge(envelopes);
    points_.pass("acknowledge.after");
    return stale;
}

void CrashingTransport::release(std::span<const Envelope> envelopes) { inner_.receiver->release(envelopes); }

MessageCounts CrashingTransport::messageCounts() { return inner_.power<MessageCountAware>()->messageCounts(); }

MessagePage CrashingTransport::page(std::string_view after, std::size_t most) {
    return inner_.power<Listable>()->page(after, most);
}

std::optional<Envelope> CrashingTransport::find(std::string_view transportMessageId) {
    return inner_.power<Listable>()->find(transportMessageId);
}

std::optional<Envelope> CrashingTransport::claim(std::string_view transportMessageId) {
    return inner_.power<Listable>()->claim(transportMessageId);
}

std::chrono::milliseconds CrashingTransport::lease() const { return inner_.power<Keepalive>()->lease(); }

void CrashingTransport::keepalive(std::span<const Envelope> envelopes) {
    inner_.power<Keepalive>()->keepalive(envelopes);
}

int CrashingTransport::descriptor() const { return inner_.power<WakeSource>()->descriptor(); }

void CrashingTransport::drain() { inner_.power<WakeSource>()->drain(); }

} // namespace missive::test
