#pragma once

#include <Domain/Missive/Envelope.hpp>

#include <cstdint>

namespace missive {

/// How often a message was tried again, or is about to be, on all transports; a try that killed the worker counts once
/// the message has failed. Of a message that we did not see fail only what its history has kept.
std::int64_t retriesOf(const Envelope& envelope);

} // namespace missive
