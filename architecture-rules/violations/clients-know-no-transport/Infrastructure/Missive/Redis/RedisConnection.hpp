#pragma once

#include <Infrastructure/Missive/Transport/Redis/RedisScript.hpp>

namespace missive {

struct RedisConnection {
    RedisScript script;
};

} // namespace missive
