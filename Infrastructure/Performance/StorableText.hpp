#pragma once

#include <string>
#include <string_view>

namespace missive::performance {

/// A text as every database takes it: without NUL, and with `?` for bytes that are no UTF-8.
std::string storableText(std::string_view text);

} // namespace missive::performance
