#pragma once

#include <Domain/Missive/DomainError.hpp>

namespace missive {

/// Whoever asks may not do this.
class Forbidden : public DomainError {
public:
    using DomainError::DomainError;
};

} // namespace missive
