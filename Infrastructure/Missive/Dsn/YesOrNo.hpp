#pragma once

#include <optional>
#include <string>

namespace missive {

/// What an option of a DSN says, in any case: `true`, `1`, `on`, `yes`, or `false`, `0`, `off`, `no` and nothing at
/// all. Without a value for any other text.
std::optional<bool> yesOrNo(std::string text);

} // namespace missive
