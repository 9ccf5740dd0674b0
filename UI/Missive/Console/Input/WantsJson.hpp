#pragma once

#include <UI/Missive/Console/Input/Input.hpp>

namespace missive {

/// True if the command's option `--format` asks for JSON, false for text. Throws UsageError for anything else.
bool wantsJson(const Input& input);

} // namespace missive
