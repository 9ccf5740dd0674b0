-- Group, consumer, the consumer of released messages, how many. Gives the entries, each with its number of claims, and
-- how many entries were pending but gone.
local taken, gone = {}, 0
for _, row in ipairs(redis.call('XPENDING', stream, ARGV[1], '-', '+', ARGV[4], ARGV[3])) do
  gone = gone + take(ARGV[1], ARGV[2], row, taken)
end
return {taken, gone}
