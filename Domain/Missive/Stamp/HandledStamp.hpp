#pragma once

#include <string>

namespace missive {

/// A handler succeeded; on a retry it is not called again. Sent with the message.
struct HandledStamp {
    std::string handlerName;

    friend bool operator==(const HandledStamp& left, const HandledStamp& right) = default;
};

} // namespace missive
