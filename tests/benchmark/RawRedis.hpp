#pragma once

#include <tests/support/server/RedisServer.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

struct redisContext;

namespace missive::benchmark {

/// What somebody who knows Redis well writes with hiredis: commands in pipelines, no message of its own. The group is
/// Symfony's.
class RawRedis {
public:
    RawRedis(const test::RedisServer& server, std::string stream);
    ~RawRedis();
    RawRedis(const RawRedis&) = delete;
    RawRedis& operator=(const RawRedis&) = delete;

    /// Empties the stream and makes its group; returns how many entries it had.
    std::size_t clear();
    /// Puts so many entries with this message into the stream.
    void fill(std::size_t count, const std::string& message);
    /// The message of the oldest entry.
    std::string oldest();
    std::size_t length();

    /// Adds an entry so many times in one pipeline.
    void publish(std::size_t times, std::string_view message);
    /// XREADGROUP of so many entries, XACK and XDEL of all of them, until there are none, the first time of one.
    std::size_t consume(std::size_t batch);
    /// The same with so many each time; calls `kept` with their number before they are acknowledged.
    std::size_t consume(std::size_t batch, const std::function<void(std::size_t)>& kept);
    /// The same as they come, waiting for them; calls `seen` for each before it is acknowledged.
    void await(std::size_t count, const std::function<void()>& seen);

private:
    void append(const std::vector<std::string_view>& command);
    long long finish(std::size_t answers);
    std::size_t consumeOnce(std::string_view batch);
    std::size_t take(const std::function<void()>& seen, const std::function<void(std::size_t)>& kept = {});

    redisContext* context_;
    std::string stream_;
};

} // namespace missive::benchmark
