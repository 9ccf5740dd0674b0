#pragma once

#include <Application/Missive/Outbox/OutboxRelay.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <tests/Application/Missive/Outbox/OutboxRig.hpp>
#include <tests/support/FakeWaiter.hpp>
#include <tests/support/ShortNames.hpp>

#include <algorithm>
#include <chrono>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace missive::testing {

/// Hands out again what was put off, once it is due.
class ReturningOutbox final : public ScriptedOutbox {
public:
    using ScriptedOutbox::ScriptedOutbox;

    void postpone(std::span<const Envelope> envelopes, std::chrono::milliseconds delay) override {
        ScriptedOutbox::postpone(envelopes, delay);
        for (const auto& envelope : envelopes) {
            putOff.emplace_back(delay, envelope);
        }
    }

    /// Lets time pass for what was put off.
    void advance(std::chrono::milliseconds time) {
        for (auto& [left, envelope] : putOff) {
            left -= time;
        }
        const auto due = std::stable_partition(
            putOff.begin(), putOff.end(), [](const auto& row) { return row.first > std::chrono::milliseconds{0}; });
        std::for_each(due, putOff.end(), [this](const auto& row) { deliver(row.second); });
        putOff.erase(due, putOff.end());
    }

    std::vector<std::pair<std::chrono::milliseconds, Envelope>> putOff;
};

/// Refuses some messages for good, and all that come with them.
class PickyTransport final : public ScriptedTransport {
public:
    using ScriptedTransport::ScriptedTransport;

    void send(std::span<Envelope> envelopes) override {
        if (std::any_of(envelopes.begin(), envelopes.end(), [this](const auto& envelope) {
                return refused.contains(envelope.message().template as<Ping>()->number);
            })) {
            throw TransportError{"no queue is bound"};
        }
        ScriptedTransport::send(envelopes);
    }

    std::set<int> refused;
};

/// The broker `picky`, whose events wait in `outbox`.
struct RefusalRig {
    RefusalRig() {
        transports.add(transportEntry("outbox", outbox, nullptr, {}, true));
        auto entry = transportEntry("picky", picky);
        entry.outbox = "outbox";
        transports.add(std::move(entry));
    }

    void deliver(int first, int last) {
        for (int i = first; i <= last; ++i) {
            outbox->deliver(OutboxRig::waiting(i, "picky").with(MessageIdStamp{"id-" + std::to_string(i)}));
        }
    }

    void forwardAfter(std::chrono::milliseconds time) {
        clock.advance(time);
        outbox->advance(time);
        OutboxRelay{transports, forwarding, waiter, log}.forwardOnce();
    }

    std::vector<int> sent() const {
        std::vector<int> numbers;
        for (const auto& envelope : picky->sent()) {
            numbers.push_back(envelope.message().as<Ping>()->number);
        }
        std::sort(numbers.begin(), numbers.end());
        return numbers;
    }

    std::vector<std::string> errors() const {
        std::vector<std::string> texts;
        for (const auto& record : log.records()) {
            if (record.level == LogLevel::Error) {
                texts.push_back(record.text);
            }
        }
        return texts;
    }

    Journal journal;
    std::shared_ptr<ReturningOutbox> outbox = std::make_shared<ReturningOutbox>("outbox", journal);
    std::shared_ptr<PickyTransport> picky = std::make_shared<PickyTransport>("picky", journal);
    TransportRegistry transports;
    FakeClock clock;
    FakeRandom random{{0}};
    RecordingLog log;
    ShortNames names;
    OutboxForwarding forwarding{transports, clock, random, names, log};
    FakeWaiter waiter;
};

} // namespace missive::testing
