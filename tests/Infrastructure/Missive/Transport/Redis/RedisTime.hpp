#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Missive/Redis/RedisConnection.hpp>
#include <tests/support/FakeClock.hpp>

#include <array>
#include <chrono>
#include <string>

namespace missive::test {

/// Lets time pass for a transport: by its own clock, and at the server, whose clock cannot be moved, by making every
/// claim as much older and every date as much earlier.
class RedisTime final : public Clock {
public:
    RedisTime(const RedisAddress& address, std::string stream) : connection_{address}, stream_{std::move(stream)} {}

    TimePoint now() const override { return clock_.now(); }
    std::chrono::nanoseconds elapsed() const override { return clock_.elapsed(); }

    void advance(std::chrono::milliseconds time) {
        clock_.advance(time);
        connection_.run(std::array<std::string_view, 7>{"EVAL", script, "3", stream_, stream_ + "__queue",
                                                        stream_ + "__missive", std::to_string(time.count())});
    }

private:
    static constexpr std::string_view script = R"lua(
local groups = redis.pcall('XINFO', 'GROUPS', KEYS[1])
local century = 100 * 365 * 24 * 3600 * 1000
for i = 1, groups.err and 0 or #groups do
  for _, row in ipairs(redis.call('XPENDING', KEYS[1], groups[i][2], '-', '+', 100000)) do
    local idle = row[3] + ARGV[1]
    if idle < century / 10 then
      redis.call('XCLAIM', KEYS[1], groups[i][2], row[2], 0, row[1], 'IDLE', idle, 'RETRYCOUNT', row[4], 'JUSTID')
    end
  end
end
local members = redis.call('ZRANGE', KEYS[2], 0, -1, 'WITHSCORES')
for i = 1, #members, 2 do
  if members[i + 1] ~= 'inf' then redis.call('ZADD', KEYS[2], members[i + 1] - ARGV[1], members[i]) end
end
local claims = redis.call('HGETALL', KEYS[3])
for i = 1, #claims, 2 do
  local token, score, member = string.match(claims[i + 1], '^(%S+) (%S+) (.*)$')
  if token and score ~= 'inf' then
    redis.call('HSET', KEYS[3], claims[i], token .. ' ' .. (score - ARGV[1]) .. ' ' .. member)
  end
end
)lua";

    FakeClock clock_;
    RedisConnection connection_;
    std::string stream_;
};

} // namespace missive::test
