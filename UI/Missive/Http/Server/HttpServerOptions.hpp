#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>

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
    /// How long a body may take until this much of it has come.
    std::chrono::nanoseconds bodyTime(std::size_t bytes) const {
        const auto paid = std::chrono::nanoseconds{std::chrono::seconds{1}} / std::max<std::size_t>(bodyRate, 1) *
                          static_cast<std::int64_t>(bytes);
        return std::min<std::chrono::nanoseconds>(bodyTimeout, std::max<std::chrono::nanoseconds>(bodyGrace, paid));
    }

    /// Without any progress.
    Duration writeTimeout{30'000};
    /// Between two requests.
    Duration idleTimeout{60'000};

    std::size_t maxConnections = 1'024;
    /// Of one address, of IPv6 of one /64; not for loopback and unix sockets. A tenth more are told so, those beyond
    /// are closed at once.
    std::size_t perAddress = 64;
    std::size_t requestsPerConnection = 1'000;

    /// Streams of events at a time, and what each may have that is not sent; it ends beyond that.
    std::size_t streams = 64;
    std::size_t streamBytes = std::size_t{256} << 10U;
    /// From the last thing a stream said until it says that it is still there.
    Duration streamComment{15'000};
    /// How long a client waits before it comes again once a stream has ended.
    Duration streamRetry{3'000};

    /// From the wish to stop until listeners close, and from then until what goes on is cut off.
    Duration drainDelay{0};
    Duration grace{25'000};
};

} // namespace missive
