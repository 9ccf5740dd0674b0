#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace missive {

/// The members of an object or the elements of an array one by one, cut from a text that is known to be well-formed
/// JSON. Nothing in them is understood, so a number may have any size. Refers to the text.
class JsonParts {
public:
    struct Part {
        /// Without escapes; empty for an element.
        std::string name;
        std::string_view value;
    };

    explicit JsonParts(std::string_view json);

    /// Nothing at the end, and of a text that is neither an object nor an array.
    std::optional<Part> next();

private:
    void skipBlanksAnd(char separator) noexcept;
    std::string_view takeString() noexcept;
    std::string_view takeValue() noexcept;

    std::string_view rest_;
    bool isObject_;
};

} // namespace missive
