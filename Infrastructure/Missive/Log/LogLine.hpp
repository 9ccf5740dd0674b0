#pragma once

#include <Domain/Missive/LogField.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// A record as one line for people: the text, two spaces, and its fields as `name=value name="two words"`. A field
/// without a value is left out, and so are several words that the text holds already; names and numbers always stand
/// behind their key. Control characters are escaped, passwords in DSNs hidden, and what is longer than
/// `longestText` or `longestValue` bytes is cut with `…`.
class LogLine {
public:
    static constexpr std::size_t longestText = 8192;
    static constexpr std::size_t longestValue = 1024;

    static std::string of(std::string_view text, const std::vector<LogField>& context);
};

} // namespace missive
