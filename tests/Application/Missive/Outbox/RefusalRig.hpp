#pragma once

#include <Application/Missive/Outbox/OutboxRelay.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <tests/Application/Missive/Outbox/OutboxRig.hpp>
#include <tests/support/FakeWaiter.hpp>

#include <algorithm>
#include <chrono>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace missive::test {

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

/// The broker `picky`, whose events wait in `picky-outbox`.
struct RefusalRig : OutboxRig {
    RefusalRig() { add("picky", picky, outbox); }

    void deliver(int first, int last) {
        for (int i = first; i <= last; ++i) {
            outbox->deliver(waiting(i, "picky").with(MessageIdStamp{"id-" + std::to_string(i)}));
        }
    }

    /// Everything that can be forwarded once this time has passed.
    void forwardAfter(std::chrono::milliseconds time) {
        clock.advance(time);
        outbox->advance(time);
        OutboxRelay relay{transports, forwarding, clock, waiter, log};
        while (relay.forwardOnce()) {
        }
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

    std::shared_ptr<ReturningOutbox> outbox = std::make_shared<ReturningOutbox>("picky-outbox", journal);
    std::shared_ptr<PickyTransport> picky = std::make_shared<PickyTransport>("picky", journal);
    FakeWaiter waiter;
};

} // namespace missive::test
