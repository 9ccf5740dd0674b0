-- Group, consumer, then identifiers and numbers of claims.
for i = 3, #ARGV, 2 do
  local row = redis.call('XPENDING', stream, ARGV[1], ARGV[i], ARGV[i], 1, ARGV[2])[1]
  if row and row[4] == tonumber(ARGV[i + 1]) then
    redis.call('XCLAIM', stream, ARGV[1], ARGV[2], 0, ARGV[i], 'JUSTID')
  end
end
