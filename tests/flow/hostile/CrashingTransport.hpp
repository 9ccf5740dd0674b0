#pragma once

#include <Domain/Missive/Port/Keepalive.hpp>
#include <Domain/Missive/Port/Listable.hpp>
#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Domain/Missive/Port/Receiver.hpp>
#include <Domain/Missive/Port/Sender.hpp>
#include <Domain/Missive/Port/WakeSource.hpp>
#include <Domain/Missive/Transport.hpp>
#include <tests/flow/hostile/CrashPoints.hpp>

namespace missive::test {

/// A transport with crash points around everything that moves a message.
class CrashingTransport final : public Sender,
                                public Receiver,
                                public MessageCountAware,
                                public Listable,
                                public Keepalive,
                                public WakeSource {
public:
    CrashingTransport(Transport inner, const CrashPoints& points);

    void send(std::span<Envelope> envelopes) override;
    std::vector<Envelope> receive(std::size_t most) override;
    std::size_t acknowledge(std::span<const Envelope> envelopes) override;
    void release(std::span<const Envelope> envelopes) override;
    MessageCounts messageCounts() override;
    MessagePage page(std::string_view after, std::size_t most) override;
    std::optional<Envelope> find(std::string_view transportMessageId) override;
    std::optional<Envelope> claim(std::string_view transportMessageId) override;
    std::chrono::milliseconds lease() const override;
    void keepalive(std::span<const Envelope> envelopes) override;
    int descriptor() const override;
    void drain() override;

private:
    Transport inner_;
    const CrashPoints& points_;
};

} // namespace missive::test
