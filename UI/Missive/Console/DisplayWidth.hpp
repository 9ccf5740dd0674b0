#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace missive {

/// Columns the text takes on a terminal: one per UTF-8 code point, none for ANSI colour sequences.
std::size_t displayWidth(std::string_view text);

/// The text followed by as many spaces as it needs to fill `width` columns; longer text comes back unchanged.
std::string paddedTo(std::string_view text, std::size_t width);

} // namespace missive
