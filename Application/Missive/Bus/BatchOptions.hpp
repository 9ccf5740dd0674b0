#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace missive {

/// What a handler of many messages at once is registered with.
struct BatchOptions {
    /// The most messages of one call, 1 to 100 000. Each thread of a worker keeps as many claimed messages of each
    /// transport for the handler.
    std::size_t size = 100;
    /// How long the first message of a batch waits for others at most: above zero, an hour at most.
    std::chrono::milliseconds wait{1000};
    /// As of HandlerOptions.
    std::string fromTransport{};
};

} // namespace missive
