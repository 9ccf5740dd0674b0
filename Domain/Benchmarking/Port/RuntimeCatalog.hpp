#pragma once

#include <Domain/Benchmarking/Runtime.hpp>

#include <string>
#include <vector>

namespace missive::benchmarking {

/// The runtimes of this machine. Safe to use from any thread.
class RuntimeCatalog {
public:
    virtual ~RuntimeCatalog() = default;

    /// Those that are configured, whether they are installed or not.
    virtual std::vector<std::string> names() const = 0;

    /// Asks it for its version once. Throws RuntimeMissing, with what was looked for and what is there instead.
    virtual const Runtime& find(const std::string& name) = 0;
};

} // namespace missive::benchmarking
