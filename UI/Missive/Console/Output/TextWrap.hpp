#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// The lines of the text broken at spaces so that none is wider than `width` columns; a longer word is cut.
/// Line ends in the text are kept. A width of 0 means no limit.
std::vector<std::string> wrappedAtWords(std::string_view text, std::size_t width);

/// The lines of the text broken behind one of these ASCII characters so that none is wider than `width` columns; where
/// there is none it is cut. Nothing of it is left out. Line ends in the text are kept. A width of 0 means no limit.
std::vector<std::string> wrappedBehind(std::string_view text, std::string_view characters, std::size_t width);

/// The lines of the text cut after exactly `width` columns, wherever that is. A width of 0 means no limit.
std::vector<std::string> cutAtWidth(std::string_view text, std::size_t width);

} // namespace missive
