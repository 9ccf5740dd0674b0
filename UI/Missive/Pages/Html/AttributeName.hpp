#pragma once

#include <string_view>

namespace missive {

/// The name of an attribute that takes plain text. Only a literal can be one; those that run something (`on…`), carry
/// styles or lead somewhere are refused by the compiler: an address is given by Element::link or Element::action.
class AttributeName {
public:
    consteval AttributeName(const char* name) : text_{name} { // NOLINT(google-explicit-constructor)
        if (text_.empty() || text_.starts_with("on") || text_ == "style") {
            throw "the policy of pages allows no inline script or style: use a class";
        }
        for (const std::string_view address : {"href", "src", "srcdoc", "action", "formaction", "xlink:href"}) {
            if (text_ == address) {
                throw "an address is a PageLink: use Element::link or Element::action";
            }
        }
        for (const char character : text_) {
            const bool isLetter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
            if (!isLetter && !(character >= '0' && character <= '9') && character != '-') {
                throw "an attribute's name has letters, digits and hyphens";
            }
        }
    }

    std::string_view toString() const noexcept { return text_; }

private:
    std::string_view text_;
};

} // namespace missive
