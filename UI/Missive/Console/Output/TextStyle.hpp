#pragma once

#include <string>
#include <string_view>

namespace missive {

/// The looks a piece of console text may have; colours as Symfony's formatter gives them.
enum class TextStyle { plain, info, comment, error, okBlock, errorBlock, warningBlock, noteBlock };

/// The text between the ANSI sequences of the style; `plain` and empty text come back unchanged.
std::string painted(TextStyle style, std::string_view text);

} // namespace missive
