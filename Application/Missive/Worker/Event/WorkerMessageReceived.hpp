#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <string>

namespace missive {

/// A message is about to be handled; listeners may add stamps.
struct WorkerMessageReceived {
    const std::string& transportName;
    Envelope& envelope;
};

} // namespace missive
