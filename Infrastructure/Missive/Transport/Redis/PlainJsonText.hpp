#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace missive {

/// JSON strings of printable ASCII characters, which is what a message within a frame is nearly always made of: PHP and
/// we write all other characters as `\uXXXX`, and in the frame that escape's backslash is escaped once more. Eight
/// bytes at a time, without the memory a general parser needs. Whoever meets anything else takes the general way.
class PlainJsonText {
public:
    /// Begins behind `position` bytes.
    explicit PlainJsonText(std::string_view text, std::size_t position = 0) noexcept
        : text_{text}, position_{position} {}

    bool isAtEnd() const noexcept { return position_ == text_.size(); }
    /// Whether this comes next, which is then read.
    bool reads(std::string_view expected) noexcept {
        const bool isNext = text_.substr(position_).starts_with(expected);
        position_ += isNext ? expected.size() : 0;
        return isNext;
    }
    /// Reads up to the quote that ends a string, and the quote. False for one that needs the general way.
    bool readString(std::string& target);

    /// Appends a quoted string as JsonWriter does. False, and nothing that can be used, for text that needs it.
    static bool append(std::string_view text, std::string& target);

private:
    std::string_view text_;
    std::size_t position_;
};

} // namespace missive
