#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <chrono>
#include <cstddef>
#include <functional>
#include <span>

namespace missive {

/// How a handler takes many messages at once; see BatchOptions.
struct HandlerBatch {
    std::size_t size;
    std::chrono::milliseconds wait;
    /// Calls the handler once with these messages of its type, in their order.
    std::function<void(std::span<const Envelope> envelopes)> call;
};

} // namespace missive
