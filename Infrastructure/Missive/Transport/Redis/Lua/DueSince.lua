-- Group. Gives the millisecond since which the message is due that has been due longest, nothing where none is.
local since
local function consider(time)
  if time and time < (since or math.huge) then since = time end
end
local function timeOf(id) return tonumber(string.match(id, '^%d+')) end
local group = groupNamed(ARGV[1])
local pending = group and redis.call('XPENDING', stream, ARGV[1])[2]
if pending then consider(timeOf(pending)) end
local from = group and '(' .. field(group, 'last-delivered-id') or '-'
local waiting = redis.call('XRANGE', stream, from, '+', 'COUNT', 1)[1]
if waiting then consider(timeOf(waiting[1])) end
local due = redis.call('ZRANGEBYSCORE', queue, '-inf', clock(), 'WITHSCORES', 'LIMIT', 0, 1)[2]
if due then consider(tonumber(due)) end
for _, id in ipairs(redis.call('HKEYS', aside)) do
  local token, score, member = claimOn(id)
  if token and score ~= 'inf' and redis.call('ZSCORE', queue, member) then
    consider(score == '0' and timeOf(id) or tonumber(score))
  end
end
return since and math.floor(since)
