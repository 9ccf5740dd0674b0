#pragma once

#include <stdexcept>

namespace missive {

/// A DSN that cannot be read. The sentence shows it with its secrets redacted.
class InvalidDsn : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace missive
