#pragma once

#include <Infrastructure/Missive/Configuration/Tree/SourcePosition.hpp>

#include <string>

namespace missive {

/// What a `.env` file writes for a variable, and where. In `text` a `$` begins a reference, NUL stands for a `$` that
/// does not, and two backslashes for one.
struct DotEnvValue {
    std::string text;
    SourcePosition position;
};

} // namespace missive
