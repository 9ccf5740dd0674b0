#pragma once

#include <UI/Missive/Pages/Html/AttributeName.hpp>
#include <UI/Missive/Pages/Html/Html.hpp>
#include <UI/Missive/Pages/Html/HtmlName.hpp>
#include <UI/Missive/Pages/Html/PageLink.hpp>

#include <string>
#include <string_view>

namespace missive {

/// An element with its attributes and what is in it; all texts are escaped:
///
///     Element{"p"}.with("class", "empty").add("Nothing was measured.")
class Element {
public:
    explicit Element(HtmlName name);

    Element& with(AttributeName name, std::string_view value);
    /// Where the element leads (`href`).
    Element& link(const PageLink& target);
    /// Where a form is sent (`action`).
    Element& action(const PageLink& target);

    Element& add(const Html& html);
    Element& add(std::string_view text) { return add(Html::text(text)); }
    Element& add(const Element& child) { return add(child.html()); }

    Html html() const;

    /// A whole document of which this is the root.
    std::string document() const;

private:
    void attribute(std::string_view name, std::string_view value);

    std::string_view name_;
    std::string opening_;
    Html content_;
};

} // namespace missive
