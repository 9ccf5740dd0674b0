#pragma once

#include <string>

namespace missive::rules {

/// What is wrong and where; `text` completes the sentence "this file …".
struct Violation {
    std::string file;
    int line;
    std::string text;

    /// `file:line: text`, as compilers write it.
    std::string toString() const { return file + ":" + std::to_string(line) + ": " + text; }
};

} // namespace missive::rules
