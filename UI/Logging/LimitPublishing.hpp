#pragma once

#include <UI/Missive/Assembly/TransportDefaults.hpp>

#include <chrono>
#include <string>

namespace missive::logging {

/// Has the client of a transport with this DSN wait for its server no longer than this, unless its options say
/// otherwise.
void limitPublishing(TransportDefaults transports, const std::string& name, const std::string& dsn,
                     std::chrono::milliseconds longest);

} // namespace missive::logging
