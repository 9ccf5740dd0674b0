#pragma once

#include <Domain/Missive/TransportError.hpp>

namespace missive {

/// The connection broke or the broker closed it; another one may do.
class AmqpConnectionLost : public TransportError {
public:
    using TransportError::TransportError;
};

} // namespace missive
