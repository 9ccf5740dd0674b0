#pragma once

#include <string>
#include <string_view>

namespace missive {

/// The SHA-256 (FIPS 180-4) of these bytes: 32 bytes, not text. Safe to call from any thread. Throws
/// std::runtime_error where the library has none to offer.
std::string sha256(std::string_view bytes);

/// Whether two such hashes are the same. How long it takes tells nothing of where they differ.
bool isSameSha256(std::string_view one, std::string_view other) noexcept;

} // namespace missive
