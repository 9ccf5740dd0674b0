#pragma once

#include <stdexcept>

namespace missive {

/// A `%…%` in a value that cannot be replaced; the sentence says why and never shows a variable's value.
class UnresolvedPlaceholder : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace missive
