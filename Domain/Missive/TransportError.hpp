#pragma once

#include <stdexcept>

namespace missive {

/// A transport could not do what it was asked: its broker or database is away, full or refuses. Nothing was lost.
class TransportError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace missive
