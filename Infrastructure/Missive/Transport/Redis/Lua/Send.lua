-- Most entries (0: any number), then for each message `now`, `park` or its delay in milliseconds, and its JSON; that of
-- a delayed or parked one without its last brace.
local function trim(most)
  local excess = redis.call('XLEN', stream) - most
  if excess <= 0 then return end
  local groups = redis.call('XINFO', 'GROUPS', stream)
  local bounds = {}
  for _, group in ipairs(groups) do
    local oldest = redis.call('XPENDING', stream, field(group, 'name'))[2]
    bounds[#bounds + 1] = {oldest or field(group, 'last-delivered-id'), not oldest}
  end
  local doomed = {}
  if #bounds == 0 then return end
  for _, entry in ipairs(redis.call('XRANGE', stream, '-', '+', 'COUNT', math.min(excess, 1000))) do
    for _, bound in ipairs(bounds) do
      if not older(entry[1], bound[1]) and not (bound[2] and entry[1] == bound[1]) then
        entry = nil
        break
      end
    end
    if not entry then break end
    doomed[#doomed + 1] = entry[1]
  end
  if #doomed > 0 then redis.call('XDEL', stream, unpack(doomed)) end
end
local at, ids, place = clock(), {}, nil
for i = 2, #ARGV, 2 do
  if ARGV[i] == 'now' then
    ids[#ids + 1] = redis.call('XADD', stream, '*', 'message', ARGV[i + 1])
    place = nil
  else
    if not place then
      local info = redis.pcall('XINFO', 'STREAM', stream)
      local time, number = string.match(info.err and '0-0' or field(info, 'last-generated-id'), '^(%d+)-(%d+)$')
      place = tonumber(time) < at and at .. '-0' or time .. '-' .. (number + 1)
    end
    local id = place .. '-' .. redis.call('HINCRBY', aside, 'sent', 1)
    local score = ARGV[i] == 'park' and '+inf' or at + ARGV[i]
    redis.call('ZADD', queue, score, ARGV[i + 1] .. ',"uniqid":"' .. id .. '"}')
    ids[#ids + 1] = id
  end
end
if place then ring() end
if tonumber(ARGV[1]) > 0 then trim(tonumber(ARGV[1])) end
return ids
