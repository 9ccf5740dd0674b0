#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <string>

namespace missive {

/// A message was handled without an error and is about to be acknowledged.
struct WorkerMessageHandled {
    const std::string& transportName;
    const Envelope& envelope;
};

} // namespace missive
