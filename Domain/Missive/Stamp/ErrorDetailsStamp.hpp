#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace missive {

/// Why handling failed. Sent with the message; `flattenException` is JSON text, kept as it came from a peer.
struct ErrorDetailsStamp {
    std::string exceptionClass;
    std::variant<std::int64_t, std::string> exceptionCode;
    std::string exceptionMessage;
    std::string flattenException = "null";
};

} // namespace missive
