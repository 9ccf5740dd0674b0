#pragma once

#include <Domain/Missive/TransportError.hpp>

namespace missive {

/// The connection was lost, or the time was over, before messages that were sent were confirmed: all of them may have
/// arrived, or none, or on a broker that confirms each for itself some. Sent again with a ResentStamp they may be there
/// twice.
class OutcomeUnknown : public TransportError {
public:
    using TransportError::TransportError;
};

} // namespace missive
