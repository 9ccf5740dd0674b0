#pragma once

#include <string_view>

struct amqp_bytes_t_;

namespace missive {

/// A text as librabbitmq takes it; the bytes stay the caller's.
amqp_bytes_t_ amqpBytesOf(std::string_view text);

} // namespace missive
