#pragma once

#include <cstddef>
#include <string_view>

namespace missive {

/// How many characters of the text belong to the name of a variable at its beginning: letters, digits and `_`, of which
/// a letter comes before any digit. 0 when there is no name.
std::size_t dotEnvNameLength(std::string_view text);

} // namespace missive
