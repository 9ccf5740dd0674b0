#pragma once

#include <stdexcept>

namespace missive {

/// Work that failed for the sake of other work at the same time or of a connection that broke, not for what it is:
/// doing it again may succeed. Nothing of it was saved, or nobody can say.
class TransientError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace missive
