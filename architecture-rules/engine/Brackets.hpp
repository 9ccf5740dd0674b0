#pragma once

#include <architecture-rules/engine/Token.hpp>

#include <cstddef>
#include <vector>

namespace missive::rules {

/// Index of the token that closes the `(`, `[` or `{` at `open`, or the number of tokens when none does.
std::size_t closingBracket(const std::vector<Token>& tokens, std::size_t open);

/// The same for the `<` of a template; brackets inside are skipped. Stops at `end`.
std::size_t closingAngle(const std::vector<Token>& tokens, std::size_t open, std::size_t end);

} // namespace missive::rules
