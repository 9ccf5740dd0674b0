#pragma once

#include <chrono>

struct timeval;

namespace missive {

/// A time as librabbitmq takes it.
timeval amqpTimeOf(std::chrono::milliseconds time);

} // namespace missive
