#pragma once

#include <Domain/Missive/DomainError.hpp>

namespace missive {

/// What was asked for does not exist.
class NotFound : public DomainError {
public:
    using DomainError::DomainError;
};

} // namespace missive
