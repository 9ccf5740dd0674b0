#pragma once

#include <Domain/Missive/Port/Log.hpp>

#include <string>

namespace missive {

class RedisConnection;

/// Writes a warning for each of the server's settings that would make it lose messages it has confirmed: no append-only
/// file, or keys thrown away when memory is full. Says nothing where the server does not tell. Never throws
/// TransportError.
void warnOfRedisLosses(RedisConnection& connection, const std::string& where, Log& log);

} // namespace missive
