#pragma once

#include <Infrastructure/Missive/Transport/Sqlite/SqliteSender.hpp>

namespace missive {

struct RedisSender {};

} // namespace missive
