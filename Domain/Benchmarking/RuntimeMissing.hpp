#pragma once

#include <Domain/Missive/DomainError.hpp>

#include <string>

namespace missive::benchmarking {

/// A runtime is not installed, or there is none of this name (`runtime.missing`).
class RuntimeMissing : public DomainError {
public:
    explicit RuntimeMissing(const std::string& sentence) : DomainError{"runtime.missing", sentence} {}
};

} // namespace missive::benchmarking
