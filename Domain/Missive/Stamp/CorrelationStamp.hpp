#pragma once

#include <string>

namespace missive {

/// What everything has in common that was caused by one thing from outside, such as a request or a console command: an
/// id that is made there, or the id of a first message that has none. Sent with the message.
struct CorrelationStamp {
    std::string correlationId;
};

} // namespace missive
