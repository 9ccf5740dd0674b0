#pragma once

#include <Domain/Missive/TransportError.hpp>

namespace missive {

/// No connection could be made, or it broke before the answer came: whether the server did what it was asked is
/// unknown.
class RedisConnectionLost : public TransportError {
public:
    using TransportError::TransportError;
};

} // namespace missive
