-- Identifier, lease, token, member, the member to put in its place. Gives 1, or nothing when it is not there or somebody
-- holds it.
local score, at = redis.call('ZSCORE', queue, ARGV[4]), clock()
if not score then return false end
local held, original = claimOn(ARGV[1])
if held and tonumber(score) > at then return false end
redis.call('HSET', aside, ARGV[1], ARGV[3] .. ' ' .. (held and original or score) .. ' ' .. ARGV[5])
redis.call('ZREM', queue, ARGV[4])
redis.call('ZADD', queue, at + ARGV[2], ARGV[5])
return 1
