-- Group, consumer, lease, lease of foreign consumers, identifier, token, JSON without its last brace, a
-- consumer that is not foreign. Gives the number
-- of claims, 0 for a message that was not delivered before and lies aside now, nothing when somebody holds it.
local row = redis.call('XPENDING', stream, ARGV[1], ARGV[5], ARGV[5], 1)[1]
if row then
  local taken = {}
  if row[3] < leaseOf(row[2], ARGV[8], ARGV[3], ARGV[4]) then return false end
  take(ARGV[1], ARGV[2], row, taken)
  return taken[1] and taken[1][3]
end
local group, groups = groupNamed(ARGV[1])
if group and not older(field(group, 'last-delivered-id'), ARGV[5]) then return false end
if groups > 1 then
  return redis.call('XCLAIM', stream, ARGV[1], ARGV[2], 0, ARGV[5], 'FORCE')[1] and 1
end
if redis.call('XDEL', stream, ARGV[5]) == 0 then return false end
local member = ARGV[7] .. ',"uniqid":"' .. ARGV[5] .. '"}'
redis.call('HSET', aside, ARGV[5], ARGV[6] .. ' 0 ' .. member)
redis.call('ZADD', queue, clock() + ARGV[3], member)
return 0
