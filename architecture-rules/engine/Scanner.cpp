#include <architecture-rules/engine/Scanner.hpp>

#include <architecture-rules/engine/Cursor.hpp>
#include <architecture-rules/engine/DeclarationReader.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace missive::rules {

namespace {

bool isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isWordPart(char c) { return isWordStart(c) || isDigit(c); }
bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == '\r'; }

std::string withoutMarkAndReturns(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') {
            plain += text[i];
        }
    }
    return plain;
}

class Lexer {
public:
    Lexer(std::string_view text, SourceFile& file) : cursor_{text}, file_{file} {}

    void run() {
        bool lineStart = true;
        while (!cursor_.done()) {
            if (cursor_.peek() == '\n') {
                lineStart = true;
                cursor_.advance();
            } else if (isBlank(cursor_.peek())) {
                cursor_.advance();
            } else if (!skipComment()) {
                if (lineStart && cursor_.peek() == '#') {
                    directive();
                } else {
                    token(file_.tokens);
                }
                lineStart = false;
            }
        }
    }

private:
    bool skipComment() {
        if (cursor_.peek() != '/') {
            return false;
        }
        const char kind = cursor_.peekNext();
        if (kind == '/') {
            while (!cursor_.done() && cursor_.peek() != '\n') {
                cursor_.advance();
            }
        } else if (kind == '*') {
            cursor_.advance();
            cursor_.advance();
            while (!cursor_.done() && !(cursor_.peek() == '*' && cursor_.peekNext() == '/')) {
                cursor_.advance();
            }
            cursor_.advance();
            cursor_.advance();
        } else {
            return false;
        }
        return true;
    }

    void skipBlanks() {
        while (isBlank(cursor_.peek()) || (cursor_.peek() == '/' && skipComment())) {
            if (isBlank(cursor_.peek())) {
                cursor_.advance();
            }
        }
    }

    bool atLineEnd() const { return cursor_.done() || cursor_.peek() == '\n'; }

    void skipLine() {
        while (!atLineEnd()) {
            if (!skipComment()) {
                cursor_.advance();
            }
        }
    }

    std::string word() {
        std::string read;
        while (isWordPart(cursor_.peek())) {
            read += cursor_.advance();
        }
        return read;
    }

    void directive() {
        const int line = cursor_.line();
        cursor_.advance();
        skipBlanks();
        const auto name = word();
        skipBlanks();
        if (name == "include" || name == "include_next" || name == "import") {
            include(line);
        } else if (name == "if" || name == "ifdef" || name == "ifndef") {
            condition(name == "if");
        } else if (name == "else" || name == "elif" || name == "elifdef" || name == "elifndef") {
            hidden_ = hidden_ == 1 ? 0 : hidden_;
        } else if (name == "endif") {
            hidden_ -= hidden_ > 0 ? 1 : 0;
        } else if (name == "define") {
            directiveTokens(file_.directiveTokens);
        } else if (name == "pragma" && word() == "once") {
            file_.hasPragmaOnce = true;
        }
        skipLine();
    }

    void include(int line) {
        const char open = cursor_.peek();
        const char close = open == '<' ? '>' : open;
        Include include{{}, Include::Spelling::Macro, line};
        if (open == '<' || open == '"') {
            include.spelling = open == '<' ? Include::Spelling::Angle : Include::Spelling::Quote;
            cursor_.advance();
            while (!atLineEnd() && cursor_.peek() != close) {
                include.target += cursor_.advance();
            }
        } else {
            include.target = word();
        }
        if (hidden_ == 0) {
            file_.includes.push_back(std::move(include));
        }
    }

    void condition(bool isIf) {
        std::vector<Token> tokens;
        directiveTokens(tokens);
        if (hidden_ > 0) {
            ++hidden_;
        } else if (isIf && tokens.size() == 1 && (tokens[0].is("0") || tokens[0].is("false"))) {
            hidden_ = 1;
        } else {
            file_.directiveTokens.insert(file_.directiveTokens.end(), tokens.begin(), tokens.end());
        }
    }

    void directiveTokens(std::vector<Token>& into) {
        for (skipBlanks(); !atLineEnd(); skipBlanks()) {
            token(into);
        }
    }

    void token(std::vector<Token>& into) {
        Token token{Token::Kind::Symbol, {}, cursor_.line()};
        const char first = cursor_.peek();
        if (isWordStart(first)) {
            token.kind = Token::Kind::Word;
            token.text = word();
            if (cursor_.peek() == '"' && isOneOf(token.text, {"R", "LR", "uR", "UR", "u8R"})) {
                token = {Token::Kind::Text, rawLiteral(), token.line};
            } else if (isQuote(cursor_.peek()) && isOneOf(token.text, {"L", "u", "U", "u8", ""})) {
                token = {Token::Kind::Text, literal(), token.line};
            }
        } else if (isDigit(first) || (first == '.' && isDigit(cursor_.peekNext()))) {
            token.kind = Token::Kind::Number;
            token.text = number();
        } else if (isQuote(first)) {
            token.kind = Token::Kind::Text;
            token.text = literal();
        } else {
            token.text = symbol();
        }
        if (hidden_ == 0) {
            into.push_back(std::move(token));
        }
    }

    static bool isQuote(char c) { return c == '"' || c == '\''; }

    static bool isOneOf(const std::string& text, const std::array<const char*, 5>& choice) {
        return std::find(choice.begin(), choice.end(), text) != choice.end();
    }

    std::string number() {
        std::string read;
        while (isWordPart(cursor_.peek()) || cursor_.peek() == '.' ||
               (cursor_.peek() == '\'' && isWordPart(cursor_.peekNext()))) {
            read += cursor_.advance();
            const bool exponent = std::string_view{"eEpP"}.find(read.back()) != std::string_view::npos;
            if (exponent && !read.starts_with("0x") && (cursor_.peek() == '+' || cursor_.peek() == '-')) {
                read += cursor_.advance();
            }
        }
        return read;
    }

    std::string literal() {
        const char quote = cursor_.advance();
        std::string read;
        while (!atLineEnd() && cursor_.peek() != quote) {
            if (cursor_.peek() == '\\') {
                read += cursor_.advance();
            }
            if (!atLineEnd()) {
                read += cursor_.advance();
            }
        }
        if (cursor_.peek() == quote) {
            cursor_.advance();
        }
        return read;
    }

    std::string rawLiteral() {
        cursor_.advanceRaw();
        std::string end = ")";
        while (!cursor_.done() && cursor_.peek() != '(') {
            end += cursor_.advanceRaw();
        }
        end += '"';
        cursor_.advanceRaw();
        std::string read;
        while (!cursor_.done() && !cursor_.startsWith(end)) {
            read += cursor_.advanceRaw();
        }
        for (std::size_t i = 0; i < end.size(); ++i) {
            i + 1 < end.size() ? cursor_.advanceRaw() : cursor_.advance();
        }
        return read;
    }

    std::string symbol() {
        static constexpr std::array<std::string_view, 7> pairs{"::", "->", "==", "!=", "<=", ">=", "<<"};
        std::string read{cursor_.advance()};
        const std::string two = read + cursor_.peek();
        if (std::find(pairs.begin(), pairs.end(), two) != pairs.end()) {
            read += cursor_.advance();
        }
        if (read == "<=" && cursor_.peek() == '>') {
            read += cursor_.advance();
        }
        return read;
    }

    Cursor cursor_;
    SourceFile& file_;
    int hidden_ = 0;
};

} // namespace

SourceFile Scanner::scan(std::string path, std::string_view text) {
    SourceFile file;
    file.path = std::move(path);
    const auto plain = withoutMarkAndReturns(text);
    file.lines = static_cast<int>(std::count(plain.begin(), plain.end(), '\n')) +
                 (plain.empty() || plain.back() == '\n' ? 0 : 1);
    Lexer{plain, file}.run();
    file.declarations = DeclarationReader{file.tokens}.read();
    return file;
}

std::vector<Token> Scanner::tokensOf(std::string_view code) { return scan({}, code).tokens; }

} // namespace missive::rules
