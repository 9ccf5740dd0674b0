#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

struct amqp_connection_state_t_;

namespace missive::benchmark {

/// Bare librabbitmq: publishes copies of one message with confirmations and consumes them, as one writes it by hand for
/// that purpose alone. Throws std::runtime_error.
class AmqpTwin {
public:
    /// How many messages are unconfirmed at most, how many are sent ahead and how many are acknowledged together: what
    /// ours comes to.
    static constexpr std::size_t window = 1000;
    static constexpr std::uint16_t prefetch = 400;
    static constexpr std::size_t batch = 100;

    explicit AmqpTwin(std::uint16_t port);
    ~AmqpTwin();
    AmqpTwin(const AmqpTwin&) = delete;
    AmqpTwin& operator=(const AmqpTwin&) = delete;

    /// A fanout exchange and a queue of that name, durable and empty.
    void prepare(const std::string& name);
    /// Returns how many messages went.
    std::size_t purge(const std::string& name);

    /// Takes the properties and the body of the message that waits there, to publish the same bytes.
    void learn(const std::string& queue);

    /// Returns when all are confirmed.
    void publish(const std::string& exchange, std::size_t count);

    /// Consumes so many and acknowledges them, `together` at a time; calls `seen` for each. Returns the bytes.
    std::size_t consume(
        const std::string& queue, std::size_t count, std::size_t together = batch,
        const std::function<void()>& seen = [] {});

private:
    class Learned;

    void awaitConfirm();

    amqp_connection_state_t_* state_;
    Learned* learned_;
    std::uint64_t published_ = 0;
    std::uint64_t confirmed_ = 0;
};

} // namespace missive::benchmark
