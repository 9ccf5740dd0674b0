#pragma once

#include <string_view>

namespace missive::rules {

/// True when the whole path fits the pattern: `*` stands for any characters but `/`, `**` for any characters.
bool glob(std::string_view pattern, std::string_view path);

} // namespace missive::rules
