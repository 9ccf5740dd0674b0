#pragma once

#include <string>

namespace missive {

/// The message came from this transport: it is handled and not sent. Never sent itself.
struct ReceivedStamp {
    std::string transportName;
};

} // namespace missive
