#pragma once

#include <array>
#include <charconv>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace missive {

/// The value of a log field: a text, a number, true or false, or nothing. People see its text; formats for machines
/// keep what it is.
class LogValue {
public:
    enum class Kind { Text, Number, Boolean, Null };

    LogValue(std::string text) noexcept : text_{std::move(text)} {}
    LogValue(std::string_view text) : text_{text} {}
    LogValue(const char* text) : text_{text} {}
    LogValue(std::nullptr_t) : text_{"null"}, kind_{Kind::Null} {}
    template <std::same_as<bool> Flag> LogValue(Flag flag) : text_{flag ? "true" : "false"}, kind_{Kind::Boolean} {}
    template <std::integral Integer>
        requires(!std::same_as<Integer, bool>)
    LogValue(Integer number) : text_{std::to_string(number)}, kind_{Kind::Number} {}
    /// In the shortest form that reads back the same; infinity and not-a-number are texts.
    template <std::floating_point Number> LogValue(Number number) : text_{shortest(number)} {
        kind_ = std::isfinite(number) ? Kind::Number : Kind::Text;
    }

    const std::string& text() const noexcept { return text_; }
    Kind kind() const noexcept { return kind_; }

    friend bool operator==(const LogValue&, const LogValue&) noexcept = default;

private:
    template <std::floating_point Number> static std::string shortest(Number number) {
        std::array<char, 64> digits{};
        return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr};
    }

    std::string text_;
    Kind kind_ = Kind::Text;
};

} // namespace missive
