#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace missive {

/// Reads a size as PHP's memory_limit is written: a number of bytes with a suffix k, m, g or t in either case (`128M`,
/// with or without a `b` behind), hexadecimal after `0x`, octal after `0`. Nothing when it is none or too large.
std::optional<std::size_t> byteSize(std::string_view text) noexcept;

} // namespace missive
