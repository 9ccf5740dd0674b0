-- Group, consumer, whether to delete, then the identifiers of all entries it should hold. Gives how many were not
-- pending any more, or -1 and changes nothing when it holds more or fewer.
local pending = redis.call('XPENDING', stream, ARGV[1])[4] or {}
for _, consumer in ipairs(pending) do
  if consumer[1] == ARGV[2] and tonumber(consumer[2]) == #ARGV - 3 then
    local done = 0
    for i = 4, #ARGV, 1000 do
      local last = math.min(i + 999, #ARGV)
      done = done + redis.call('XACK', stream, ARGV[1], unpack(ARGV, i, last))
      if ARGV[3] == '1' then redis.call('XDEL', stream, unpack(ARGV, i, last)) end
    end
    return #ARGV - 3 - done
  end
end
return -1
