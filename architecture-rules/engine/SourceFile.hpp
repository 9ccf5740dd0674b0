#pragma once

#include <architecture-rules/engine/Declaration.hpp>
#include <architecture-rules/engine/Include.hpp>
#include <architecture-rules/engine/Token.hpp>

#include <string>
#include <vector>

namespace missive::rules {

/// What the rules know of one file. `path` is relative to the project's root and uses `/`.
struct SourceFile {
    std::string path;
    int lines = 0;
    bool hasPragmaOnce = false;
    std::vector<Include> includes;
    std::vector<Token> tokens;
    /// Bodies of macros and conditions of `#if`: searched for forbidden calls, never read as declarations.
    std::vector<Token> directiveTokens;
    std::vector<Declaration> declarations;

    bool isHeader() const;
    /// The path without its folder and extension.
    std::string stem() const;
    std::string folder() const;
};

} // namespace missive::rules
