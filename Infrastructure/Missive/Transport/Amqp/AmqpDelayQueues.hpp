#pragma once

#include <Infrastructure/Missive/Transport/Amqp/AmqpDelay.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <string>

namespace missive {

/// When the queues of delays that a connection uses were declared, and whether one can have expired with messages of
/// the present call in it: only a declaration keeps a queue, and a message may arrive long after it was sent. Times are
/// those of a monotonic clock.
class AmqpDelayQueues {
public:
    using Time = std::chrono::nanoseconds;

    /// What is sent from now on belongs to another call.
    void beginCall() noexcept {
        for (auto& [name, queue] : queues_) {
            queue.isUsed = false;
        }
        mayHaveExpired_ = false;
    }

    /// Whether a message that arrives by now stays until it is due.
    bool keeps(const AmqpDelay& delay, Time now) const {
        const auto found = queues_.find(delay.queue);
        return found != queues_.end() && now - found->second.declaredAt < std::min<Time>(delay.spare / 2, longest);
    }

    /// The broker has answered a declaration that was begun at `asked`: the queue is there from then on.
    void declared(const AmqpDelay& delay, Time asked, Time answered) {
        auto& queue = queues_.try_emplace(delay.queue, Queue{asked, false}).first->second;
        mayHaveExpired_ |= queue.isUsed && answered - queue.declaredAt >= delay.kept;
        queue.declaredAt = asked;
    }

    /// A message was sent to the queue, which was declared before.
    void used(const AmqpDelay& delay) { queues_.at(delay.queue).isUsed = true; }

    /// Whether the queue of a message of this call was declared too late.
    bool mayHaveExpired() const noexcept { return mayHaveExpired_; }

private:
    struct Queue {
        Time declaredAt;
        bool isUsed;
    };

    static constexpr Time longest = std::chrono::seconds{5};

    std::map<std::string, Queue> queues_;
    bool mayHaveExpired_ = false;
};

} // namespace missive
