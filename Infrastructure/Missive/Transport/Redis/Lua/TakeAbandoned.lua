-- Group, consumer, lease, lease of foreign consumers, a consumer that is not foreign. Gives what takeReleased gives, one entry at most.
local taken, gone, from = {}, 0, '-'
while true do
  local rows = redis.call('XPENDING', stream, ARGV[1], 'IDLE', ARGV[3], from, '+', 100)
  for _, row in ipairs(rows) do
    if row[3] >= leaseOf(row[2], ARGV[5], ARGV[3], ARGV[4]) then
      gone = gone + take(ARGV[1], ARGV[2], row, taken)
      if #taken > 0 then return {taken, gone} end
    end
  end
  if #rows < 100 then return {taken, gone} end
  from = '(' .. rows[#rows][1]
end
