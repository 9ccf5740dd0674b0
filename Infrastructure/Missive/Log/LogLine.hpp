#pragma once

#include <Domain/Missive/LogField.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace missive {

/// A record as one line for people: the text, two spaces, and all its fields as `name=value name="two words"`. Control
/// characters are escaped, and what is longer than `longestText` or `longestValue` bytes is cut with `…`.
class LogLine {
public:
    static constexpr std::size_t longestText = 8192;
    static constexpr std::size_t longestValue = 1024;

    static std::string of(std::string_view text, std::span<const LogField> context);
};

} // namespace missive
