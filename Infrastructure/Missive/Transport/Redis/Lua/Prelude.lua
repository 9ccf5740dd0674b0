-- What each script may use. A claim on a message outside the stream is a field of the hash `aside`, named like the
-- message: the claim's token, the score the message goes back to and the member of the sorted set. Meanwhile that
-- member's score is the end of the lease.
local stream, queue, aside, bell = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local function clock()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end
local function ring() redis.call('XADD', bell, 'MAXLEN', 1, '*', 'wake', 1) end
local function field(list, name)
  for i = 1, #list, 2 do if list[i] == name then return list[i + 1] end end
end
local function older(left, right)
  local leftTime, leftNumber = string.match(left, '^(%d+)-(%d+)$')
  local rightTime, rightNumber = string.match(right, '^(%d+)-(%d+)$')
  if leftTime ~= rightTime then return tonumber(leftTime) < tonumber(rightTime) end
  return tonumber(leftNumber) < tonumber(rightNumber)
end
local function parts(member)
  local start = math.max(1, #member - 300)
  local body, id = string.match(string.sub(member, start), '^(.*),"uniqid":"([^"]*)"}$')
  if body then return string.sub(member, 1, start - 1) .. body .. '}', id end
  return member, nil
end
local function claimOn(id)
  local claim = id and redis.call('HGET', aside, id)
  if claim then return string.match(claim, '^(%S+) (%S+) (.*)$') end
end
local function groupNamed(name)
  local groups = redis.pcall('XINFO', 'GROUPS', stream)
  if groups.err then return nil, 0 end
  for _, group in ipairs(groups) do if field(group, 'name') == name then return group, #groups end end
  return nil, #groups
end
local function take(group, me, row, taken)
  local entry = redis.call('XCLAIM', stream, group, me, 0, row[1])[1]
  if entry then
    taken[#taken + 1] = {entry[1], entry[2], row[4] + 1}
    return 0
  end
  redis.call('XACK', stream, group, row[1])
  return 1
end
local function leaseOf(consumer, own, lease, foreign)
  if consumer == own or string.sub(consumer, 1, 8) == 'missive-' then return tonumber(lease) end
  return tonumber(foreign)
end
