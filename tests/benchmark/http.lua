-- What wrk asks a server, by the first argument: "number", one query always; "get", orders that http rows have placed
-- before; "create" and "key", orders with ids of their own, with an Idempotency-Key or without. The second is a seed.

local orders = 1000

local function placed(i)
    return string.format("/orders/%08x-0000-4000-8000-%012x", i, i)
end

local function uuid()
    local r = math.random
    return string.format("%04x%04x-%04x-4%03x-8%03x-%04x%04x%04x", r(0, 65535), r(0, 65535), r(0, 65535), r(0, 4095),
                         r(0, 4095), r(0, 65535), r(0, 65535), r(0, 65535))
end

local before = '{"orderId":"'
local behind = '","customerId":"C-01330","customerName":"José Peña","currency":"EUR","lines":[' ..
    '{"sku":"SKU-0014","quantity":9,"priceCents":50137},{"sku":"SKU-0027","quantity":2,"priceCents":82756},' ..
    '{"sku":"SKU-0001","quantity":6,"priceCents":4254}]}'

function init(args)
    local kind = args[1]
    math.randomseed(tonumber(args[2]))
    if kind == "number" then
        wrk.path = "/numbers/42"
    elseif kind == "get" then
        request = function() return wrk.format("GET", placed(math.random(1, orders))) end
    else
        wrk.method = "POST"
        wrk.path = "/orders"
        wrk.headers["Content-Type"] = "application/json"
        request = function()
            local id = uuid()
            if kind == "key" then wrk.headers["Idempotency-Key"] = '"' .. id .. '"' end
            return wrk.format(nil, nil, nil, before .. id .. behind)
        end
    end
end

function done(summary)
    local e = summary.errors
    io.write(string.format("\nfigures %d %d %d\n", summary.requests, summary.duration * 1000,
                           e.connect + e.read + e.write + e.status + e.timeout))
end
