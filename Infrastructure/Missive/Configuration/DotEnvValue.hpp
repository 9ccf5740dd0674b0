#pragma once

#include <string>

namespace missive {

/// What a variable of a `.env` file says, and the file.
struct DotEnvValue {
    std::string text;
    std::string file;
};

} // namespace missive
