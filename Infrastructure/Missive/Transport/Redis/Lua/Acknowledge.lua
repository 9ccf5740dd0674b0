-- Group, consumer, whether to delete, the lowest and the highest identifier, then identifiers and numbers of claims.
-- Gives how many were stale.
local mine, ids = {}, {}
for _, row in ipairs(redis.call('XPENDING', stream, ARGV[1], ARGV[4], ARGV[5], 1000000, ARGV[2])) do
  mine[row[1]] = row[4]
end
for i = 6, #ARGV, 2 do
  if mine[ARGV[i]] == tonumber(ARGV[i + 1]) then
    ids[#ids + 1] = ARGV[i]
    mine[ARGV[i]] = nil
  end
end
for i = 1, #ids, 1000 do
  local last = math.min(i + 999, #ids)
  redis.call('XACK', stream, ARGV[1], unpack(ids, i, last))
  if ARGV[3] == '1' then redis.call('XDEL', stream, unpack(ids, i, last)) end
end
return (#ARGV - 5) / 2 - #ids
