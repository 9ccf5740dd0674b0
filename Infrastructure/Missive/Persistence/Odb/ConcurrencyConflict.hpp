#pragma once

#include <stdexcept>

namespace missive {

/// Another unit of work changed the same object first. Nothing was written; doing the work again may succeed.
class ConcurrencyConflict : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace missive
