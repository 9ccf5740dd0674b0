#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace missive {

/// The key an Idempotency-Key header holds: a string of RFC 8941 §3.3.3, or as many clients send it, bare. Nothing for
/// one that is not 1 to 255 characters of visible ASCII.
std::optional<std::string> idempotencyKey(std::string_view header);

} // namespace missive
