#pragma once

#include <Domain/Missive/TransientError.hpp>

namespace missive {

/// The same idempotent call is being made at this moment, by this process or another. Asking again later finds its
/// answer, or makes the call if that one failed.
class IdempotentCallRunning : public TransientError {
public:
    using TransientError::TransientError;
};

} // namespace missive
