#pragma once

#include <string>
#include <string_view>

namespace missive::benchmarking {

/// The SHA-256 (FIPS 180-4) of these bytes in 64 hexadecimal digits.
std::string sha256Hex(std::string_view bytes);

} // namespace missive::benchmarking
