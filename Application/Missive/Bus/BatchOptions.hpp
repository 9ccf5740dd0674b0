#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace missive {

/// What a handler of many messages at once is registered with.
struct BatchOptions {
    /// The most messages of one call; at least one. A worker keeps as many claimed messages for the handler.
    std::size_t size = 100;
    /// How long the first message of a batch waits for others at most.
    std::chrono::milliseconds wait{1000};
    /// As of HandlerOptions.
    std::string fromTransport{};
};

} // namespace missive
