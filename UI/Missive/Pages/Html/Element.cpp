#include <UI/Missive/Pages/Html/Element.hpp>

namespace missive {
namespace {

bool isVoidElement(std::string_view name) {
    return name == "meta" || name == "link" || name == "input" || name == "br" || name == "hr" || name == "img" ||
           name == "col";
}

} // namespace

Element::Element(HtmlName name) : name_{name.toString()}, opening_{"<"} { opening_ += name_; }

Element& Element::with(AttributeName name, std::string_view value) {
    attribute(name.toString(), value);
    return *this;
}

Element& Element::link(const PageLink& target) {
    attribute("href", target.toString());
    return *this;
}

Element& Element::action(const PageLink& target) {
    attribute("action", target.toString());
    return *this;
}

Element& Element::add(const Html& html) {
    content_.add(html);
    return *this;
}

Html Element::html() const {
    Html result;
    result.markup_ = opening_ + ">";
    if (!isVoidElement(name_)) {
        result.markup_ += content_.markup_;
        result.markup_ += "</";
        result.markup_ += name_;
        result.markup_ += '>';
    }
    return result;
}

std::string Element::document() const { return "<!DOCTYPE html>\n" + html().toString(); }

void Element::attribute(std::string_view name, std::string_view value) {
    opening_ += ' ';
    opening_ += name;
    opening_ += "=\"";
    opening_ += Html::text(value).markup_;
    opening_ += '"';
}

} // namespace missive
