#pragma once

#include <Domain/Missive/Port/Receiver.hpp>
#include <Domain/Missive/Port/Sender.hpp>
#include <tests/support/Journal.hpp>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace missive::test {

/// Delivers what a test puts in and records every call, in a journal too (`NAME:send`, `NAME:receive=2`, `NAME:ack=2`,
/// `NAME:release=1`). What is sent to it is kept and not delivered.
class ScriptedTransport : public Sender, public Receiver {
public:
    ScriptedTransport(std::string name, Journal& journal) : name_{std::move(name)}, journal_{journal} {}

    void deliver(Envelope envelope) {
        const std::lock_guard lock{mutex_};
        waiting_.push_back(std::move(envelope));
    }

    void send(std::span<Envelope> envelopes) override {
        note("send");
        onSend();
        keep(envelopes);
    }

    std::vector<Envelope> receive(std::size_t most) override {
        std::vector<Envelope> taken;
        {
            const std::lock_guard lock{mutex_};
            const auto count = static_cast<std::ptrdiff_t>(std::min(most, waiting_.size()));
            taken.assign(waiting_.begin(), waiting_.begin() + count);
            waiting_.erase(waiting_.begin(), waiting_.begin() + count);
        }
        note("receive=" + std::to_string(taken.size()));
        onReceive(taken.size());
        return taken;
    }

    std::size_t acknowledge(std::span<const Envelope> envelopes) override {
        note("ack=" + std::to_string(envelopes.size()));
        onAcknowledge();
        const std::lock_guard lock{mutex_};
        acknowledged_.insert(acknowledged_.end(), envelopes.begin(), envelopes.end());
        return stale;
    }

    void release(std::span<const Envelope> envelopes) override {
        note("release=" + std::to_string(envelopes.size()));
        onRelease();
        const std::lock_guard lock{mutex_};
        released_.insert(released_.end(), envelopes.begin(), envelopes.end());
    }

    std::vector<Envelope> sent() const { return copy(sent_); }
    std::vector<Envelope> acknowledged() const { return copy(acknowledged_); }
    std::vector<Envelope> released() const { return copy(released_); }

    /// What happens on a call; may throw.
    std::function<void()> onSend = [] {};
    std::function<void(std::size_t)> onReceive = [](std::size_t) {};
    std::function<void()> onAcknowledge = [] {};
    std::function<void()> onRelease = [] {};
    /// How many claims count as stale whenever messages are acknowledged.
    std::size_t stale = 0;

protected:
    void note(const std::string& call) { journal_.add(name_ + ":" + call); }
    void deliverFirst(std::span<const Envelope> envelopes) {
        const std::lock_guard lock{mutex_};
        waiting_.insert(waiting_.begin(), envelopes.begin(), envelopes.end());
    }
    void keep(std::span<Envelope> envelopes) {
        const std::lock_guard lock{mutex_};
        sent_.insert(sent_.end(), envelopes.begin(), envelopes.end());
    }

private:
    std::vector<Envelope> copy(const std::vector<Envelope>& envelopes) const {
        const std::lock_guard lock{mutex_};
        return envelopes;
    }

    std::string name_;
    Journal& journal_;
    mutable std::mutex mutex_;
    std::deque<Envelope> waiting_;
    std::vector<Envelope> sent_;
    std::vector<Envelope> acknowledged_;
    std::vector<Envelope> released_;
};

} // namespace missive::test
