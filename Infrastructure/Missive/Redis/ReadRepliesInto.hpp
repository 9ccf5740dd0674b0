#pragma once

struct redisReader;

namespace missive {

class RedisArena;

/// Lets hiredis put the parts of the answers it reads from now on into this memory.
void readRepliesInto(RedisArena& arena, redisReader& reader) noexcept;

} // namespace missive
