#pragma once

#include <architecture-rules/engine/SourceFile.hpp>

#include <string>
#include <string_view>

namespace missive::rules {

/// Reads C++ without a compiler: enough for the rules, quick enough to run with every build.
///
/// Understood: comments, literals with prefixes, raw strings with delimiters, digit separators, line splices (also
/// inside
/// `#include`), `# include`, byte order mark, CRLF. `__has_include` is no include.
/// Conditions: text under `#if 0` (or `#if false`) does not exist, as for the compiler; of every other `#if` all
/// branches are read, because a rule shall hold on every platform. A branch that opens a brace another one closes
/// confuses the declarations of that file. `import` of modules is not followed. Never throws for broken code: an open
/// literal ends with its line, an open comment with the file.
class Scanner {
public:
    static SourceFile scan(std::string path, std::string_view text);

    /// The tokens of a piece of code, as `Should::notUse` needs them.
    static std::vector<Token> tokensOf(std::string_view code);
};

} // namespace missive::rules
