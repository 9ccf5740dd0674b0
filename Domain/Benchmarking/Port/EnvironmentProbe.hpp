#pragma once

#include <Domain/Benchmarking/Environment.hpp>
#include <Domain/Benchmarking/Runtime.hpp>

#include <string>

namespace missive::benchmarking {

/// Looks at this machine. Safe to use from any thread.
class EnvironmentProbe {
public:
    virtual ~EnvironmentProbe() = default;

    /// What is measured on with this runtime.
    virtual Environment probe(const Runtime& runtime) const = 0;

    /// Two environments have the same id exactly when they are the same.
    virtual std::string idOf(const Environment& environment) const = 0;
};

} // namespace missive::benchmarking
