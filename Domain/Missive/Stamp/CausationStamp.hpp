#pragma once

#include <string>

namespace missive {

/// The id of the message during whose handling this one was dispatched. Sent with the message.
struct CausationStamp {
    std::string causationId;
};

} // namespace missive
