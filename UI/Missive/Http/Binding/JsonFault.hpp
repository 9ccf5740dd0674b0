#pragma once

#include <UI/Missive/Http/Problem/ProblemDetails.hpp>

#include <optional>
#include <string_view>

namespace missive {

/// What keeps a text from being JSON (RFC 8259) that a request may hold: malformed, not UTF-8, nested deeper than 64
/// levels, or an object with a key twice, with its line and column (both from 1, in characters). Nothing for one that
/// is in order.
std::optional<ProblemDetails> jsonFault(std::string_view text);

} // namespace missive
