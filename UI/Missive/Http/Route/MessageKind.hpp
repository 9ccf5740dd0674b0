#pragma once

#include <cstdint>

namespace missive {

/// Which bus takes a message.
enum class MessageKind : std::uint8_t { Command, Query, Event };

} // namespace missive
