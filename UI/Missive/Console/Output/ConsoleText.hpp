#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace missive {

/// What a console writes. Text of any origin becomes a ConsoleText by conversion, which shows control characters as
/// escapes (line ends and tabs stay), so that nothing read from a message, a file or a command line commands the
/// terminal. Colours and cursor movements come in through `literal` alone, which is for bytes of our own.
class ConsoleText {
public:
    ConsoleText() = default;
    ConsoleText(std::string_view text);
    ConsoleText(const std::string& text) : ConsoleText{std::string_view{text}} {}
    ConsoleText(const char* text) : ConsoleText{std::string_view{text}} {}

    /// The bytes as they are. Never for text that comes from elsewhere.
    static ConsoleText literal(std::string bytes);

    const std::string& bytes() const { return bytes_; }

    /// Followed by as many spaces as it needs to fill `width` columns.
    ConsoleText paddedTo(std::size_t width) const;

    ConsoleText& operator+=(const ConsoleText& more) {
        bytes_ += more.bytes_;
        return *this;
    }
    friend ConsoleText operator+(ConsoleText left, const ConsoleText& right) { return left += right; }

private:
    std::string bytes_;
};

} // namespace missive
