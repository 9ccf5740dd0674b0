#pragma once

#include <cstddef>
#include <string_view>

namespace missive::rules {

/// A place in a text whose line splices (`\` before the end of a line) are not there, except for `advanceRaw`.
class Cursor {
public:
    explicit Cursor(std::string_view text) : text_{text} { splice(); }

    bool done() const { return at_ >= text_.size(); }
    int line() const { return line_; }
    char peek() const { return done() ? '\0' : text_[at_]; }

    char peekNext() const {
        auto ahead = *this;
        ahead.advance();
        return ahead.peek();
    }

    bool startsWith(std::string_view raw) const { return text_.substr(at_).starts_with(raw); }

    char advance() {
        const auto read = advanceRaw();
        splice();
        return read;
    }

    /// Moves one character and leaves splices alone: what a raw string needs.
    char advanceRaw() {
        if (done()) {
            return '\0';
        }
        if (text_[at_] == '\n') {
            ++line_;
        }
        return text_[at_++];
    }

private:
    void splice() {
        while (startsWith("\\\n")) {
            at_ += 2;
            ++line_;
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
};

} // namespace missive::rules
