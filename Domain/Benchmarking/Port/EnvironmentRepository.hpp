#pragma once

#include <Domain/Benchmarking/Environment.hpp>

#include <optional>
#include <string>

namespace missive::benchmarking {

/// Keeps what was measured on.
class EnvironmentRepository {
public:
    virtual ~EnvironmentRepository() = default;

    /// Stores it under its id unless it is there.
    virtual void put(const std::string& id, const Environment& environment) = 0;

    virtual std::optional<Environment> find(const std::string& id) const = 0;
};

} // namespace missive::benchmarking
