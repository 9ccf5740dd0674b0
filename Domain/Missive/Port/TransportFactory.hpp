#pragma once

#include <Domain/Missive/Transport.hpp>
#include <Domain/Missive/TransportSettings.hpp>

#include <string_view>

namespace missive {

/// Makes the transports of one kind. An application adds its own kinds by registering a factory. Called from the one
/// thread that puts the application together; what it makes is used from all.
class TransportFactory {
public:
    virtual ~TransportFactory() = default;

    /// Whether the DSN's scheme is this factory's.
    virtual bool supports(std::string_view dsn) const = 0;

    /// Does not connect yet. Throws std::invalid_argument with one sentence that names the wrong option.
    virtual Transport create(const TransportSettings& settings) = 0;
};

} // namespace missive
