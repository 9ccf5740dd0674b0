#pragma once

#include <Domain/Missive/DomainError.hpp>

namespace missive {

/// What was asked for contradicts what is there already: something of that name exists, or has moved on.
class Conflict : public DomainError {
public:
    using DomainError::DomainError;
};

} // namespace missive
