#pragma once

#include <string>

namespace missive {

/// A handler succeeded; on a retry it is not called again. Sent with the message.
struct HandledStamp {
    std::string handlerName;
};

} // namespace missive
