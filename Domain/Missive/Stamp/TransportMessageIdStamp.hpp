#pragma once

#include <string>

namespace missive {

/// The identifier a transport knows the message by. Sent with a retried message.
struct TransportMessageIdStamp {
    std::string id;
};

} // namespace missive
