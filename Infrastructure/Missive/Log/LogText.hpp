#pragma once

#include <string>
#include <string_view>

namespace missive {

/// Texts from anywhere as parts of a log's line, so that none breaks it or moves a terminal: control characters, line
/// separators and what turns the direction of text are written as `\n` or `\u202e`, bytes that are no UTF-8 as the four
/// characters `\xff`. Everything is appended.
class LogText {
public:
    /// As it stands, without quotes.
    static void plain(std::string& line, std::string_view text);

    /// In quotes, with `\"` and `\\`, where it could be read as something else.
    static void value(std::string& line, std::string_view text);

    /// In quotes, as JSON.
    static void json(std::string& line, std::string_view text);
};

} // namespace missive
