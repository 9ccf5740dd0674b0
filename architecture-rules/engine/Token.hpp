#pragma once

#include <string>

namespace missive::rules {

/// One token of C++ as the scanner sees it; `line` counts from 1 in the file as it lies on disk.
/// A literal is one token of kind Text that holds what stands between its quotes, so no rule mistakes a text for code.
struct Token {
    enum class Kind { Word, Number, Text, Symbol };

    Kind kind;
    std::string text;
    int line;

    bool isWord() const { return kind == Kind::Word; }
    bool is(const char* code) const { return kind != Kind::Text && text == code; }
};

} // namespace missive::rules
