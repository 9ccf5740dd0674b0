#pragma once

#include <Domain/Missive/TimePoint.hpp>

namespace missive {

/// Says that a message was sent again: for the how-manieth time (0 on entering a failure transport) and when. Sent with
/// the message.
struct RedeliveryStamp {
    int retryCount;
    TimePoint redeliveredAt;
};

} // namespace missive
