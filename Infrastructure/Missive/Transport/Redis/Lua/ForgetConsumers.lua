-- Group, the consumer of released messages, milliseconds.
local consumers = redis.pcall('XINFO', 'CONSUMERS', stream, ARGV[1])
for _, consumer in ipairs(consumers.err and {} or consumers) do
  local name = field(consumer, 'name')
  local ours = string.sub(name, 1, 8) == 'missive-' and name ~= ARGV[2]
  if ours and field(consumer, 'pending') == 0 and field(consumer, 'idle') > tonumber(ARGV[3]) then
    redis.call('XGROUP', 'DELCONSUMER', stream, ARGV[1], name)
  end
end
