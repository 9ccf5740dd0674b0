#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

struct amqp_connection_state_t_;

namespace missive::test {

/// A client that knows nothing of transports, to look at what they do and to play a foreign one.
class RawAmqp {
public:
    struct Message {
        std::string body;
        std::string exchange;
        std::string routingKey;
        std::string contentType;
        std::string messageId;
        int deliveryMode = 0;
        int priority = 0;
        std::uint64_t timestamp = 0;
        /// Texts as they are, everything else as its kind in angle brackets: `<A>`, `<l>`.
        std::map<std::string, std::string> headers;
        std::string contentEncoding{};
        std::string expiration{};
        std::string correlationId{};
    };

    /// Throws std::runtime_error, as everything here.
    explicit RawAmqp(std::uint16_t port);
    ~RawAmqp();
    RawAmqp(const RawAmqp&) = delete;
    RawAmqp& operator=(const RawAmqp&) = delete;

    void declareQueue(const std::string& name);
    void bindQueue(const std::string& name, const std::string& exchange, const std::string& key);
    void deleteQueue(const std::string& name);
    /// How many messages are ready, or nothing where there is no such queue.
    std::optional<std::uint32_t> count(const std::string& queue);

    void publish(const Message& message);
    /// Takes one for good.
    std::optional<Message> take(const std::string& queue);

private:
    void require(const char* doing) const;

    amqp_connection_state_t_* state_;
};

} // namespace missive::test
