#pragma once

namespace missive {

struct RedisTransportFactory {};

} // namespace missive
