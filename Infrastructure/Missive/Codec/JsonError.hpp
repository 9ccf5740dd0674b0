#pragma once

#include <stdexcept>

namespace missive {

/// A JSON text that is malformed or does not have the expected shape. The sentence names the place by its path
/// (`lines[2].quantity`), what was expected and what was found.
class JsonError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace missive
