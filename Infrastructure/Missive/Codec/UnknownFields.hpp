#pragma once

#include <cstdint>

namespace missive {

/// What becomes of a field that nothing stands for in the type being read: messages of other programs may have more
/// fields than ours, what somebody hands in must not, since a misspelt name would be lost in silence.
enum class UnknownFields : std::uint8_t { PassedOver, Refused };

} // namespace missive
