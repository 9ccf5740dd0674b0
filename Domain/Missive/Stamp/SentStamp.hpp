#pragma once

#include <string>

namespace missive {

/// The message was handed to this transport. Never sent itself.
struct SentStamp {
    std::string senderAlias;
};

} // namespace missive
