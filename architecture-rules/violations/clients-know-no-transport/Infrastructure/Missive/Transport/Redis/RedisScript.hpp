#pragma once

namespace missive {

struct RedisScript {};

} // namespace missive
