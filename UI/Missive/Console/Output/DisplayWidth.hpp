#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace missive {

/// Columns the text takes on a terminal. What is one character for a person counts once, as wide as its widest part
/// (Unicode's grapheme clusters, UAX #29, and East Asian Width, UAX #11): `é` takes one however it is written, `注` and
/// an emoji two. ANSI colour sequences take none.
std::size_t displayWidth(std::string_view text);

/// How many bytes of the text fit into so many columns, without dividing a character; those of the first one at least.
std::size_t bytesWithin(std::string_view text, std::size_t columns);

/// The text followed by as many spaces as it needs to fill `width` columns; longer text comes back unchanged.
std::string paddedTo(std::string_view text, std::size_t width);

} // namespace missive
