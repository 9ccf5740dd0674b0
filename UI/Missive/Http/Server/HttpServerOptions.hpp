#pragma once

#include <chrono>
#include <cstddef>

namespace missive {

/// What a server takes and how long it waits. Sizes in bytes.
struct HttpServerOptions {
    using Duration = std::chrono::milliseconds;

    std::size_t ioThreads = 1;
    std::size_t workers = 4;
    /// Requests that wait for a worker.
    std::size_t queue = 64;
    Duration queueTimeout{1'000};
    Duration handlerTimeout{30'000};

    std::size_t targetBytes = 8'192;
    std::size_t headerBytes = 16'384;
    std::size_t headerFields = 100;
    std::size_t bodyBytes = std::size_t{1} << 20U;
    /// Of all bodies that are held at a time.
    std::size_t bodyBytesTotal = std::size_t{64} << 20U;
    std::size_t responseBytes = std::size_t{16} << 20U;

    /// From the beginning of a connection until TLS is agreed upon.
    Duration handshakeTimeout{10'000};
    /// From the first byte of a request to the end of its head.
    Duration headerTimeout{10'000};
    Duration bodyTimeout{30'000};
    /// The fewest bytes of a body in a second, once it has had `bodyGrace`.
    std::size_t bodyRate = 256;
    Duration bodyGrace{5'000};
    /// Without any progress.
    Duration writeTimeout{30'000};
    /// Between two requests.
    Duration idleTimeout{60'000};

    std::size_t maxConnections = 1'024;
    /// Of one address, of IPv6 of one /64; not for loopback and unix sockets.
    std::size_t perAddress = 64;
    std::size_t requestsPerConnection = 1'000;

    /// From the wish to stop until listeners close, and from then until what goes on is cut off.
    Duration drainDelay{0};
    Duration grace{25'000};
};

} // namespace missive
