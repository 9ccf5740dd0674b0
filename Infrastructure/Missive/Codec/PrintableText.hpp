#pragma once

#include <string>
#include <string_view>

namespace missive {

/// Text from anywhere, made fit for a terminal: control characters (C0, DEL, C1) and bytes that are no UTF-8 are
/// written as `\x1b`. Line ends and tabs stay.
std::string printable(std::string_view text);

/// The same on one line: line ends become `\n`, and tabs are escaped.
std::string printableLine(std::string_view text);

} // namespace missive
