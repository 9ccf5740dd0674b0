#pragma once

#include <cstddef>

namespace missive {

/// What a server has in hand at this moment.
struct HttpFigures {
    std::size_t connections = 0;
    /// Requests whose head has come and whose answer has not gone.
    std::size_t inFlight = 0;
    /// Of these, those that wait for a worker.
    std::size_t queued = 0;
    /// Streams of events that are open.
    std::size_t streams = 0;
};

} // namespace missive
