#pragma once

#include <stdexcept>

namespace missive::logging {

/// The connection was lost before records that were sent were confirmed.
class OutcomeUnknown : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace missive::logging
