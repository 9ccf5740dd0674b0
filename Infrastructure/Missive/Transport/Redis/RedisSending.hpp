#pragma once

#include <Infrastructure/Missive/Transport/Redis/RedisStream.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace missive {

/// Messages on their way into a transport. Used by one thread, once.
class RedisSending {
public:
    /// `due` is `now`, `park` or the delay in milliseconds; see RedisFrame for the JSON.
    struct Outgoing {
        std::string due;
        std::string json;
    };

    explicit RedisSending(const RedisStream& stream, std::size_t expected) : stream_{stream} {
        messages_.reserve(expected);
    }

    void add(Outgoing message);

    /// Stores all of them or none and gives their identifiers. Never repeats by itself. Throws TransportError, and
    /// OutcomeUnknown where the connection broke behind the messages.
    std::vector<std::string> store();

private:
    std::vector<std::string> storeOne();
    std::vector<std::string> storeTogether();
    std::vector<std::string> storeByScript();

    const RedisStream& stream_;
    std::vector<Outgoing> messages_;
    bool needsScript_ = false;
    bool hasBegun_ = false;
};

} // namespace missive
