#pragma once

#include <string>
#include <string_view>

namespace missive {

/// Whether a character means itself everywhere in a URI (RFC 3986 §2.3): letters, digits, `-`, `.`, `_` and `~`.
bool isUnreserved(char character) noexcept;

/// Appends `text` percent-encoded, but for the characters that are unreserved or among `plain`.
void appendPercentEncoded(std::string& result, std::string_view text, std::string_view plain = {});

} // namespace missive
