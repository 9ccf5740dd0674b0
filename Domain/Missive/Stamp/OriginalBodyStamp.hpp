#pragma once

#include <string>

namespace missive {

/// The body as it was received, sent again unchanged on a retry. Never sent itself.
struct OriginalBodyStamp {
    std::string body;
};

} // namespace missive
