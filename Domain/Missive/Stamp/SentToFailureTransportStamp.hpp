#pragma once

#include <string>

namespace missive {

/// The message lies in a failure transport; names the transport it failed on. Sent with the message.
struct SentToFailureTransportStamp {
    std::string originalReceiverName;
};

} // namespace missive
