#pragma once

#include <cstdint>
#include <string_view>

namespace missive::benchmark {

/// Answers every request on this port of loopback with the status, the fields and the body of `answer`, a whole answer
/// as it is sent: a coroutine for each connection on one thread, Beast, and nothing else. Runs until it is killed.
[[noreturn]] void serveBareHttp(std::uint16_t port, std::string_view answer);

} // namespace missive::benchmark
