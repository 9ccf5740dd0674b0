#pragma once

#include <chrono>

namespace missive {

/// How long a transport waits before it delivers the message; the newest counts. Sent with the message.
struct DelayStamp {
    std::chrono::milliseconds delay;
};

} // namespace missive
