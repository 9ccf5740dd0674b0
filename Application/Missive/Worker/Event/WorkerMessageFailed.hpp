#pragma once

#include <Application/Missive/Failure/FailedMessage.hpp>

#include <string>

namespace missive {

/// A message failed; what became of it is decided and done.
struct WorkerMessageFailed {
    const std::string& transportName;
    /// Empty unless the message went to a failure transport.
    const std::string& failureTransport;
    const FailedMessage& failed;
};

} // namespace missive
