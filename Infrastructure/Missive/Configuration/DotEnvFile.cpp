#include <Infrastructure/Missive/Configuration/DotEnvFile.hpp>

#include <cctype>

namespace missive {

namespace {

struct Malformed {
    std::string sentence;
};

bool isNameCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

class DotEnvReader {
public:
    DotEnvReader(std::string_view text, const std::string& file, const EnvironmentVariables& real,
                 std::map<std::string, DotEnvValue>& values)
        : text_{text}, file_{file}, real_{real}, values_{values} {}

    int line() const { return line_; }
    bool atEnd() const { return at_ >= text_.size(); }

    void readLine() {
        skipBlanks();
        if (!atEnd() && text_[at_] != '\n' && text_[at_] != '#') {
            std::string name = readName();
            values_[name] = {readValue(), file_};
            skipBlanks();
        }
        if (!atEnd() && text_[at_] == '#')
            skipLine();
        if (!atEnd() && text_[at_] != '\n')
            throw Malformed{"Expected the end of the line after the value; quote a value that holds spaces."};
        endLine();
    }

    void skipLine() {
        while (!atEnd() && text_[at_] != '\n')
            ++at_;
    }

    void endLine() {
        ++at_;
        ++line_;
    }

private:
    void skipBlanks() {
        while (!atEnd() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r'))
            ++at_;
    }

    std::string readName() {
        if (text_.substr(at_).starts_with("export ")) {
            at_ += 7;
            skipBlanks();
        }
        const std::size_t start = at_;
        while (!atEnd() && isNameCharacter(text_[at_]))
            ++at_;
        std::string name{text_.substr(start, at_ - start)};
        if (name.empty() || std::isdigit(static_cast<unsigned char>(name[0])) != 0 || atEnd() || text_[at_] != '=')
            throw Malformed{"Expected NAME=value without spaces around \"=\"."};
        ++at_;
        return name;
    }

    std::string readValue() {
        std::string value;
        while (!atEnd() && std::isspace(static_cast<unsigned char>(text_[at_])) == 0) {
            const char c = text_[at_];
            if (c == '\'')
                value += readLiteral();
            else if (c == '"')
                value += readQuoted();
            else if (c == '$')
                value += readVariable();
            else {
                if (c == '\\' && at_ + 1 < text_.size())
                    ++at_;
                value += text_[at_++];
            }
        }
        return value;
    }

    std::string readLiteral() {
        const auto end = text_.find('\'', at_ + 1);
        if (end == std::string_view::npos)
            throw Malformed{"The closing ' is missing."};
        std::string value{text_.substr(at_ + 1, end - at_ - 1)};
        at_ = end + 1;
        for (char c : value)
            line_ += c == '\n' ? 1 : 0;
        return value;
    }

    std::string readQuoted() {
        std::string value;
        const int opened = line_;
        ++at_;
        while (!atEnd() && text_[at_] != '"') {
            if (text_[at_] == '$') {
                value += readVariable();
                continue;
            }
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
                const char escaped = text_[++at_];
                value += escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
            } else {
                value += text_[at_];
            }
            line_ += text_[at_] == '\n' ? 1 : 0;
            ++at_;
        }
        if (atEnd()) {
            line_ = opened;
            throw Malformed{"The closing \" is missing."};
        }
        ++at_;
        return value;
    }

    std::string readVariable() {
        ++at_;
        if (!atEnd() && text_[at_] == '(')
            throw Malformed{"Commands in $(…) are not supported."};
        const bool braced = !atEnd() && text_[at_] == '{';
        at_ += braced ? 1 : 0;
        const std::size_t start = at_;
        while (!atEnd() && isNameCharacter(text_[at_]))
            ++at_;
        const std::string name{text_.substr(start, at_ - start)};
        std::string fallback;
        if (braced) {
            const auto end = text_.find('}', at_);
            if (end == std::string_view::npos)
                throw Malformed{"The closing } is missing."};
            const auto rest = text_.substr(at_, end - at_);
            if (!rest.empty() && !rest.starts_with(":-"))
                throw Malformed{"Expected ${NAME} or ${NAME:-default}."};
            fallback = rest.empty() ? std::string{} : std::string{rest.substr(2)};
            at_ = end + 1;
        }
        if (name.empty())
            return braced ? fallback : "$";
        const std::string value = lookUp(name);
        return value.empty() ? fallback : value;
    }

    std::string lookUp(const std::string& name) const {
        if (auto real = real_.get(name))
            return *real;
        auto known = values_.find(name);
        return known == values_.end() ? std::string{} : known->second.text;
    }

    std::string_view text_;
    const std::string& file_;
    const EnvironmentVariables& real_;
    std::map<std::string, DotEnvValue>& values_;
    std::size_t at_ = 0;
    int line_ = 1;
};

} // namespace

void readDotEnv(std::string_view text, const std::string& file, const EnvironmentVariables& real,
                std::map<std::string, DotEnvValue>& values, ConfigurationFindings& findings) {
    if (constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF"; text.starts_with(byteOrderMark)) {
        findings.problem({file, 1}, "", "The file begins with a byte-order mark; save it without one.");
        text.remove_prefix(byteOrderMark.size());
    }
    DotEnvReader reader{text, file, real, values};
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
