-- Group, consumer, the consumer of released messages, then identifiers and numbers of claims.
for i = 4, #ARGV, 2 do
  local row = redis.call('XPENDING', stream, ARGV[1], ARGV[i], ARGV[i], 1, ARGV[2])[1]
  if row and row[4] == tonumber(ARGV[i + 1]) then
    redis.call('XCLAIM', stream, ARGV[1], ARGV[3], 0, ARGV[i], 'TIME', 1, 'RETRYCOUNT', row[4] - 1, 'JUSTID')
  end
end
ring()
