#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <string>

namespace missive {

/// A message is about to be handled, or begins to wait for a batch; listeners may add stamps.
struct WorkerMessageReceived {
    const std::string& transportName;
    Envelope& envelope;
};

} // namespace missive
