#pragma once

#include <UI/Missive/Pages/Html/MarkupName.hpp>

#include <string_view>

namespace missive {

/// The name of an attribute that takes plain text. Only a literal can be one; those that run something (`on…`), carry
/// styles or lead somewhere are refused by the compiler: an address is given by Element::link or Element::action.
class AttributeName {
public:
    consteval AttributeName(const char* name) : text_{name} { // NOLINT(google-explicit-constructor)
        if (!isAllowed(text_)) {
            throw "no plain attribute: use a class for styles, Element::link or Element::action for an address";
        }
    }

    static constexpr bool isAllowed(std::string_view name) {
        const MarkupName markup{name};
        return markup.isWellFormed() && !markup.startsWith("on") &&
               !markup.isAmong({"style", "href", "src", "srcset", "srcdoc", "action", "formaction", "http-equiv",
                                "ping", "poster", "data", "background"});
    }

    std::string_view toString() const noexcept { return text_; }

private:
    std::string_view text_;
};

} // namespace missive
