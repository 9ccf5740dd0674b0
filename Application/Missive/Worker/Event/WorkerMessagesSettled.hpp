#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <cstddef>
#include <span>
#include <string>

namespace missive {

/// Handled messages were acknowledged to their transport; at least one. Those that were acknowledged in their handler's
/// transaction, or failed, are not among them.
struct WorkerMessagesSettled {
    const std::string& transportName;
    std::span<const Envelope> envelopes;
    /// How many of their claims had run out by then.
    std::size_t stale;
};

} // namespace missive
