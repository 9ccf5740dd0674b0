#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <span>
#include <string>

namespace missive {

/// Messages were claimed from a transport and are about to be handled; at least one.
struct WorkerMessagesFetched {
    const std::string& transportName;
    std::span<const Envelope> envelopes;
};

} // namespace missive
