-- Group, consumer, whether to delete, then identifiers and numbers of claims. Gives how many were stale.
local ids, taken = {}, {}
for i = 4, #ARGV, 2 do
  local row = redis.call('XPENDING', stream, ARGV[1], ARGV[i], ARGV[i], 1, ARGV[2])[1]
  if row and row[4] == tonumber(ARGV[i + 1]) and not taken[ARGV[i]] then
    ids[#ids + 1] = ARGV[i]
    taken[ARGV[i]] = true
  end
end
for i = 1, #ids, 1000 do
  local last = math.min(i + 999, #ids)
  redis.call('XACK', stream, ARGV[1], unpack(ids, i, last))
  if ARGV[3] == '1' then redis.call('XDEL', stream, unpack(ids, i, last)) end
end
return (#ARGV - 3) / 2 - #ids
