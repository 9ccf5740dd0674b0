#pragma once

#include <Domain/Missive/Port/OutboxStore.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <tests/support/ScriptedTransport.hpp>

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace missive::test {

/// A scripted transport with the power of an outbox: what is sent claimed is in `sent`, and journaled as
/// `NAME:claimed`.
class ScriptedOutbox : public ScriptedTransport, public OutboxStore {
public:
    using ScriptedTransport::ScriptedTransport;

    void sendClaimed(std::span<Envelope> envelopes) override {
        for (auto& envelope : envelopes) {
            envelope.add(DeliveryStamp{"mine", 1});
        }
        note("claimed");
        keep(envelopes);
    }

    void postpone(std::span<const Envelope> envelopes, std::chrono::milliseconds delay) override {
        note("postpone=" + std::to_string(envelopes.size()));
        lastDelay = delay;
    }

    std::optional<TimePoint> oldest() override { return std::nullopt; }

    std::chrono::milliseconds lastDelay{0};
};

} // namespace missive::test
