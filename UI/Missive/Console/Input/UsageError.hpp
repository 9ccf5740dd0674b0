#pragma once

#include <stdexcept>

namespace missive {

/// The command line is not one the command understands; the text is the sentence for the person who typed it.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace missive
