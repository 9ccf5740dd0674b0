#pragma once

#include <string_view>

namespace missive {

/// The name of an element. Only a literal can be one, so nothing that somebody sent becomes a tag.
class HtmlName {
public:
    consteval HtmlName(const char* name) : text_{name} { // NOLINT(google-explicit-constructor)
        if (text_.empty() || text_ == "script" || text_ == "style") {
            throw "scripts and styles are assets: they come by pageLayout";
        }
        for (const char character : text_) {
            const bool isLetter =
                (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z'); // SVG's camelCase
            if (!isLetter && !(character >= '0' && character <= '9') && character != '-') {
                throw "an element's name has letters, digits and hyphens";
            }
        }
    }

    std::string_view toString() const noexcept { return text_; }

private:
    std::string_view text_;
};

} // namespace missive
