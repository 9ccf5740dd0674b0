#pragma once

#include <optional>
#include <string>

namespace missive {

/// Where environment variables come from. Implementations may be read from one thread at a time.
class EnvironmentVariables {
public:
    virtual ~EnvironmentVariables() = default;

    /// The value, which may be empty, or nothing when the variable is not set.
    virtual std::optional<std::string> get(const std::string& name) const = 0;

    /// Where the value comes from, as `debug:config` shows it.
    virtual std::string origin(const std::string& name) const { return "environment variable " + name; }
};

} // namespace missive
