#pragma once

#include <UI/Missive/Pages/Html/MarkupName.hpp>

#include <string_view>

namespace missive {

/// The name of an element. Only a literal can be one, so nothing that somebody sent becomes a tag; those that run
/// something or embed another document are refused by the compiler.
class HtmlName {
public:
    consteval HtmlName(const char* name) : text_{name} { // NOLINT(google-explicit-constructor)
        if (!isAllowed(text_)) {
            throw "no element of a page: scripts and styles are assets, and pages embed no other documents";
        }
    }

    static constexpr bool isAllowed(std::string_view name) {
        const MarkupName markup{name};
        return markup.isWellFormed() && !markup.isAmong({"script", "style", "iframe", "object", "embed", "base"});
    }

    std::string_view toString() const noexcept { return text_; }

private:
    std::string_view text_;
};

} // namespace missive
