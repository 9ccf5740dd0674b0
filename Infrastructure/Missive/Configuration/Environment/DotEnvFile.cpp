#include <Infrastructure/Missive/Configuration/Environment/DotEnvFile.hpp>

#include <Infrastructure/Missive/Configuration/Environment/DotEnvName.hpp>

#include <algorithm>

namespace missive {

namespace {

constexpr std::string_view blanks = " \t";
constexpr char literalDollar = '\0';

struct Malformed {
    std::string sentence;
};

std::string withUnixLines(std::string_view text) {
    std::string lines;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            lines += text[i];
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            lines += '\n';
        }
    }
    return lines;
}

/// An odd number of backslashes before a `$` takes its meaning away.
std::string markEscapedDollars(std::string_view text) {
    std::string marked;
    std::size_t backslashes = 0;
    for (char c : text) {
        if (c == '$' && backslashes % 2 == 1) {
            marked.back() = literalDollar;
        } else {
            marked += c;
        }
        backslashes = c == '\\' ? backslashes + 1 : 0;
    }
    return marked;
}

class DotEnvReader {
public:
    DotEnvReader(std::string_view text, const std::string& file, DotEnvDefinitions& definitions)
        : text_{text}, file_{file}, definitions_{definitions} {}

    int line() const { return line_; }
    bool atEnd() const { return at_ >= text_.size(); }

    void readLine() {
        skip(blanks);
        if (!atEnd() && text_[at_] != '\n' && text_[at_] != '#') {
            const std::string name = readName();
            const SourcePosition position{file_, line_};
            definitions_.add(name, {readValue(), position});
        }
        skipLine();
        endLine();
    }

    void skipLine() { at_ = std::min(text_.find('\n', at_), text_.size()); }

    void endLine() {
        ++at_;
        ++line_;
    }

private:
    void skip(std::string_view characters) { at_ = std::min(text_.find_first_not_of(characters, at_), text_.size()); }

    std::string readName() {
        constexpr std::string_view keyword = "export";
        if (const auto after = at_ + keyword.size(); text_.substr(at_).starts_with(keyword) && after < text_.size() &&
                                                     blanks.find(text_[after]) != std::string_view::npos) {
            at_ = after;
            skip(blanks);
        }
        std::string name{text_.substr(at_, dotEnvNameLength(text_.substr(at_)))};
        at_ += name.size();
        if (name.empty() || atEnd() || text_[at_] != '=') {
            throw Malformed{"Expected NAME=value without spaces around \"=\"."};
        }
        ++at_;
        return name;
    }

    std::string readValue() {
        const auto first = std::min(text_.find_first_not_of(blanks, at_), text_.size());
        if (first == text_.size() || text_[first] == '\n' || text_[first] == '#') {
            return "";
        }
        if (first != at_) {
            throw Malformed{"Expected NAME=value without spaces around \"=\"."};
        }
        std::string value;
        while (!atEnd() && text_[at_] != '\n') {
            value += text_[at_] == '\'' ? readLiteral() : text_[at_] == '"' ? readQuoted() : readPlain();
            if (isComment(at_)) {
                break;
            }
        }
        if (value.find("$(") != std::string::npos) {
            throw Malformed{"Commands in $(…) are not supported; write \\$( for the two characters."};
        }
        return value;
    }

    bool isComment(std::size_t at) const {
        return at < text_.size() && text_[at] == '#' && blanks.find(text_[at - 1]) != std::string_view::npos;
    }

    std::string readPlain() {
        std::string value;
        for (; !atEnd() && text_[at_] != '\n' && text_[at_] != '"' && text_[at_] != '\'' && !isComment(at_); ++at_) {
            const bool escapes = text_[at_] == '\\' && at_ + 1 < text_.size();
            if (escapes && (text_[at_ + 1] == '"' || text_[at_ + 1] == '\'')) {
                ++at_;
            }
            value += text_[at_];
        }
        value.resize(value.find_last_not_of(" \t\v") + 1);
        auto marked = markEscapedDollars(value);
        if (marked == value && value.find('$') == std::string::npos &&
            value.find_first_of(" \t\v\f") != std::string::npos) {
            throw Malformed{"Expected the end of the line after the value; quote a value that holds spaces."};
        }
        return marked;
    }

    std::string readLiteral() {
        const auto end = text_.find('\'', at_ + 1);
        if (end == std::string_view::npos) {
            throw Malformed{"The closing ' is missing."};
        }
        std::string value;
        for (++at_; at_ < end; ++at_) {
            if (text_[at_] == '\\') {
                value += '\\';
            }
            value += text_[at_] == '$' ? literalDollar : text_[at_];
            line_ += text_[at_] == '\n' ? 1 : 0;
        }
        ++at_;
        return value;
    }

    std::string readQuoted() {
        const auto end = closingQuote();
        std::string value;
        for (++at_; at_ < end; ++at_) {
            const char next = text_[at_ + 1];
            const bool escapes = text_[at_] == '\\' && at_ + 1 < end && (next == '"' || next == 'n' || next == 'r');
            if (escapes) {
                ++at_;
            }
            value += !escapes || next == '"' ? text_[at_] : next == 'n' ? '\n' : '\r';
            line_ += text_[at_] == '\n' ? 1 : 0;
        }
        ++at_;
        return markEscapedDollars(value);
    }

    std::size_t closingQuote() const {
        for (auto end = text_.find('"', at_ + 1); end != std::string_view::npos; end = text_.find('"', end + 1)) {
            if (text_[end - 1] != '\\' || text_[end - 2] == '\\') {
                return end;
            }
        }
        throw Malformed{"The closing \" is missing."};
    }

    std::string_view text_;
    const std::string& file_;
    DotEnvDefinitions& definitions_;
    std::size_t at_ = 0;
    int line_ = 1;
};

} // namespace

void readDotEnv(std::string_view text, const std::string& file, DotEnvDefinitions& definitions,
                ConfigurationFindings& findings) {
    if (constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF"; text.starts_with(byteOrderMark)) {
        findings.problem({file, 1}, "", "The file begins with a byte-order mark; save it without one.");
        text.remove_prefix(byteOrderMark.size());
    }
    if (text.find('\0') != std::string_view::npos) {
        findings.problem({file, 0}, "", "The file holds a NUL byte; it is no text.");
        return;
    }
    const auto lines = withUnixLines(text);
    DotEnvReader reader{lines, file, definitions};
    while (!reader.atEnd()) {
        try {
            reader.readLine();
        } catch (const Malformed& malformed) {
            findings.problem({file, reader.line()}, "", malformed.sentence);
            reader.skipLine();
            reader.endLine();
        }
    }
}

} // namespace missive
