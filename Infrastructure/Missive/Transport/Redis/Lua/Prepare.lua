-- Group, the consumer of released messages. Gives the milliseconds until the next message is due (-1: none) and the
-- number of released messages, 0 or 1.
local at = clock()
for _, member in ipairs(redis.call('ZRANGEBYSCORE', queue, '-inf', at, 'LIMIT', 0, 100)) do
  local message, id = parts(member)
  local token, score = claimOn(id)
  if token then redis.call('HDEL', aside, id) end
  if token and (score == 'inf' or tonumber(score) > at) then
    redis.call('ZADD', queue, score, member)
  else
    redis.call('ZREM', queue, member)
    redis.call('XADD', stream, '*', 'message', message)
  end
end
local first = redis.call('ZRANGE', queue, 0, 0, 'WITHSCORES')[2]
local released = redis.pcall('XPENDING', stream, ARGV[1], '-', '+', 1, ARGV[2])
return {(first and first ~= 'inf') and math.max(0, tonumber(first) - at) or -1, released.err and 0 or #released}
