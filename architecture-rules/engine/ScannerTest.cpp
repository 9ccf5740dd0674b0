#include <architecture-rules/engine/Scanner.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace missive::rules;

namespace {

struct Trap {
    std::string what;
    std::string code;
    std::string includes;
    std::string tokens;
};

std::string includesOf(const SourceFile& file) {
    std::string text;
    for (const auto& include : file.includes) {
        const char* const marks = include.spelling == Include::Spelling::Angle   ? "<>"
                                  : include.spelling == Include::Spelling::Quote ? "\"\""
                                                                                 : "%%";
        text += (text.empty() ? "" : " ") + (marks[0] + include.target + marks[1]) + std::to_string(include.line);
    }
    return text;
}

std::string tokensOf(const SourceFile& file) {
    std::string text;
    for (const auto& token : file.tokens) {
        text += (text.empty() ? "" : " ") + (token.kind == Token::Kind::Text ? "'" + token.text + "'" : token.text);
    }
    return text;
}

const std::vector<Trap> traps{
    {"angle and quote", "#include <a.hpp>\n#include \"b.hpp\"\n", "<a.hpp>1 \"b.hpp\"2", ""},
    {"blanks around the hash", "  #  include\t<a.hpp>\n", "<a.hpp>1", ""},
    {"comment inside a directive", "#/* x */include /* y */ <a.hpp> // z\n", "<a.hpp>1", ""},
    {"comment hides an include", "/*\n#include <a.hpp>\n*/\n// #include <b.hpp>\n#include <c.hpp>\n", "<c.hpp>5", ""},
    {"spliced line comment", "// a \\\n#include <a.hpp>\nx\n", "", "x"},
    {"spliced include", "#inc\\\nlude <a/\\\nb.hpp>\n#include <c.hpp>\n", "<a/b.hpp>1 <c.hpp>4", ""},
    {"splice inside a word", "std::th\\\nread t", "", "std :: thread t"},
    {"hash in the middle of a line", "x # include <a.hpp>\n", "", "x # include < a . hpp >"},
    {"string with a comment's beginning", "a = \"/*\"; b", "", "a = '/*' ; b"},
    {"string with an escaped quote", R"(a = "x\"y" + '\'' + '"';)", "", R"(a = 'x\"y' + '\'' + '"' ;)"},
    {"string with an include", "a = \"\\\n#include <a.hpp>\\\n\";", "", "a = '#include <a.hpp>' ;"},
    {"raw string", "a = R\"(\n#include <a.hpp>\n// \" )\" + b", "", "a = '\n#include <a.hpp>\n// \" ' + b"},
    {"raw string with delimiter", "a = u8R\"x(1)\" 2)x\" + b", "", "a = '1)\" 2' + b"},
    {"raw string keeps a splice", "a = R\"(1\\\n2)\"; b", "", "a = '1\\\n2' ; b"},
    {"word that ends in R", "FOOR\"(x)\"", "", "FOOR '(x)'"},
    {"literal prefixes", "L\"a\" u8'b' U\"c\"", "", "'a' 'b' 'c'"},
    {"digit separators", "1'000'000 + 'a'", "", "1'000'000 + 'a'"},
    {"numbers", "0x1e+2 1e+2 .5f", "", "0x1e + 2 1e+2 .5f"},
    {"open literal ends with its line", "don't\n#include <a.hpp>\nx", "<a.hpp>2", "don 't' x"},
    {"open comment ends with the file", "x /* y", "", "x"},
    {"if 0", "#if 0\n#include <a.hpp>\nstd::thread\n#if X\n#endif\n#else\n#include <b.hpp>\n#endif\nx", "<b.hpp>7",
     "x"},
    {"apostrophe under if 0", "#if 0\ndon't\n#endif\nx", "", "x"},
    {"both branches", "#ifdef X\n#include <a.hpp>\n#else\n#include <b.hpp>\n#endif\n", "<a.hpp>2 <b.hpp>4", ""},
    {"has_include is no include", "#if __has_include(<a.hpp>)\n#endif\n", "", ""},
    {"macro include", "#include HEADER\n", "%HEADER%1", ""},
    {"error with an apostrophe", "#error don't /* x\n*/ y\nx", "", "x"},
    {"byte order mark", "\xEF\xBB\xBF#include <a.hpp>\n", "<a.hpp>1", ""},
    {"carriage returns", "#include <a.hpp>\r\n// x\\\r\n#include <b.hpp>\r\n#include <c.hpp>\r\n", "<a.hpp>1 <c.hpp>4",
     ""},
    {"parent folder", "#include \"../a.hpp\"\n", "\"../a.hpp\"1", ""},
    {"define is no code", "#define A std::thread \\\n x\nb", "", "b"},
    {"symbols", "a<=>b->c::d>>e", "", "a <=> b -> c :: d > > e"},
};

} // namespace

TEST_SUITE_BEGIN("scanner");

TEST_CASE("the scanner falls into none of the traps") {
    for (const auto& trap : traps) {
        CAPTURE(trap.what);
        const auto file = Scanner::scan("x.cpp", trap.code);
        CHECK(includesOf(file) == trap.includes);
        CHECK(tokensOf(file) == trap.tokens);
    }
}

TEST_CASE("lines are those of the file on disk") {
    const auto file = Scanner::scan("x.cpp", "a /*\n*/ b \\\n c R\"(\n\n)\" d\r\ne");
    std::vector<int> lines;
    for (const auto& token : file.tokens) {
        lines.push_back(token.line);
    }
    CHECK(lines == std::vector<int>{1, 2, 3, 3, 5, 6});
    CHECK(file.lines == 6);
}

TEST_CASE("pragma once counts where the compiler sees it") {
    CHECK(Scanner::scan("x.hpp", "# pragma  once\n").hasPragmaOnce);
    CHECK_FALSE(Scanner::scan("x.hpp", "// #pragma once\n").hasPragmaOnce);
    CHECK_FALSE(Scanner::scan("x.hpp", "#pragma pack(1)\n").hasPragmaOnce);
}

TEST_CASE("what a macro stands for is kept apart") {
    const auto file = Scanner::scan("x.cpp", "#define NOW system_clock::now()\n#if FAST && 1\n#endif\n");
    CHECK(file.tokens.empty());
    CHECK(file.directiveTokens.size() == 10);
}

TEST_SUITE_END();
