#pragma once

#include <Infrastructure/Missive/Configuration/Configuration.hpp>

#include <string>

namespace missive {

/// What a feature adds to the configured transports while an application is wired. What the configuration says itself
/// stays as it is.
class TransportDefaults {
public:
    /// The configuration must outlive it.
    explicit TransportDefaults(Configuration& configuration) noexcept : configuration_{configuration} {}

    /// Sends messages of this wire name to the transport of this name, which is made from `dsn` where none is
    /// configured under it.
    void route(const std::string& wireName, const std::string& transport, const std::string& dsn);

    /// Gives a transport an option, unless its DSN or its options have it. Does nothing where there is no such one.
    void option(const std::string& transport, const std::string& name, const std::string& value);

private:
    Configuration& configuration_;
};

} // namespace missive
