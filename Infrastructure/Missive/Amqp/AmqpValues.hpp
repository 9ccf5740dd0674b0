#pragma once

#if __has_include(<rabbitmq-c/amqp.h>)
#include <rabbitmq-c/amqp.h>
#else
#include <amqp.h>
#endif

#include <chrono>
#include <string_view>

#include <sys/time.h>

namespace missive {

/// As librabbitmq takes them. The bytes stay the caller's.
inline amqp_bytes_t bytesOf(std::string_view text) { return {text.size(), const_cast<char*>(text.data())}; }

inline timeval timeOf(std::chrono::milliseconds time) {
    return {static_cast<time_t>(time.count() / 1000), static_cast<suseconds_t>(time.count() % 1000 * 1000)};
}

} // namespace missive
