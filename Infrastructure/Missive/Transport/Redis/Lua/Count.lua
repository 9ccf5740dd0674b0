-- Group, a consumer that is not foreign, lease, lease of foreign consumers. Gives, in this order: entries of the stream, pending ones, the
-- server's idea of those never delivered (-1: none), the last delivered identifier, pending ones whose claim ran out,
-- then of the sorted set: due, delayed, parked and claimed ones.
local group = groupNamed(ARGV[1])
local ranOut, from = 0, '-'
while group do
  local rows = redis.call('XPENDING', stream, ARGV[1], 'IDLE', ARGV[3], from, '+', 1000)
  for _, row in ipairs(rows) do
    if row[3] >= leaseOf(row[2], ARGV[2], ARGV[3], ARGV[4]) then ranOut = ranOut + 1 end
  end
  if #rows < 1000 then break end
  from = '(' .. rows[#rows][1]
end
local at = clock()
local parked = redis.call('ZCOUNT', queue, '+inf', '+inf')
local due = redis.call('ZCOUNT', queue, '-inf', at)
local delayed, claimed = redis.call('ZCARD', queue) - parked - due, 0
local function move(score, by)
  if score == 'inf' then
    parked = parked + by
  elseif tonumber(score) > at then
    delayed = delayed + by
  else
    due = due + by
  end
end
for _, id in ipairs(redis.call('HKEYS', aside)) do
  local token, score, member = claimOn(id)
  local current = token and redis.call('ZSCORE', queue, member)
  if current then
    move(current, -1)
    if tonumber(current) > at then claimed = claimed + 1 else move(score, 1) end
  end
end
local lag = group and field(group, 'lag')
return {redis.call('XLEN', stream), group and field(group, 'pending') or 0, lag or -1,
  group and field(group, 'last-delivered-id') or '0-0', ranOut, due, delayed, parked, claimed}
