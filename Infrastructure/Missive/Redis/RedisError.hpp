#pragma once

#include <Domain/Missive/TransportError.hpp>

#include <string>

namespace missive {

/// The server refused a command; nothing was changed.
class RedisError : public TransportError {
public:
    using TransportError::TransportError;

    /// Whether the stream or its consumer group is not there.
    bool isMissingGroup() const { return says("NOGROUP"); }
    /// Whether the server has forgotten the scripts, as after a restart.
    bool isMissingScript() const { return says("NOSCRIPT"); }

private:
    bool says(const char* code) const { return std::string{what()}.find(code) != std::string::npos; }
};

} // namespace missive
