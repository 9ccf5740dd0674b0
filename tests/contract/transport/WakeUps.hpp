#pragma once

#include <poll.h>

namespace missive::test {

/// Whether there is something to wake for within that time.
inline bool isReadable(int descriptor, int milliseconds) {
    pollfd entry{descriptor, POLLIN, 0};
    return poll(&entry, 1, milliseconds) == 1;
}

/// Until the source has been silent for longer than it ever pauses between two wake-ups for one change.
inline void quieten(auto& transport) {
    do {
        transport.drain();
    } while (isReadable(transport.descriptor(), 400));
}

} // namespace missive::test
