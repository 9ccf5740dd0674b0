-- `acknowledge`, `release` or `renew`, lease, then identifiers and tokens. Gives how many were stale.
local stale = 0
for i = 3, #ARGV, 2 do
  local token, score, member = claimOn(ARGV[i])
  if token ~= ARGV[i + 1] then
    stale = stale + 1
  elseif ARGV[1] == 'renew' then
    redis.call('ZADD', queue, clock() + ARGV[2], member)
  else
    redis.call('HDEL', aside, ARGV[i])
    if ARGV[1] == 'release' then
      redis.call('ZADD', queue, score, member)
    else
      redis.call('ZREM', queue, member)
    end
  end
end
if ARGV[1] == 'release' then ring() end
return stale
