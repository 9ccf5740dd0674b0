#pragma once

#include <Domain/Missive/TransientError.hpp>

namespace missive {

/// Another unit of work changed the same object first. Nothing was written; doing the work again may succeed.
class ConcurrencyConflict : public TransientError {
public:
    using TransientError::TransientError;
};

} // namespace missive
