#include <architecture-rules/RuleSet.hpp>

#include <architecture-rules/engine/Should.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace missive::rules {

namespace {

constexpr std::array<std::string_view, 34> elements{
    "!doctype", "a",      "b",      "base", "body",   "br",     "button", "code",  "div", "em",   "form", "h1",
    "h2",       "h3",     "head",   "html", "i",      "iframe", "img",    "input", "li",  "link", "meta", "p",
    "pre",      "script", "select", "span", "strong", "style",  "svg",    "table", "td",  "ul"};

std::string inSmallLetters(std::string_view text) {
    std::string small{text};
    std::ranges::transform(small, small.begin(),
                           [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return small;
}

/// Whether a tag of HTML begins here: `<p>`, `<p class=`, `</…`. A placeholder such as `<transport>` is none.
bool isTag(std::string_view text) {
    if (text.starts_with("</")) {
        return text.size() > 2 && std::isalpha(static_cast<unsigned char>(text[2])) != 0;
    }
    const auto end = text.find_first_of(" >/\n", 1);
    const auto name = inSmallLetters(text.substr(1, std::min(end, text.size()) - 1));
    return std::ranges::find(elements, name) != elements.end();
}

void writeNoMarkup(const SourceFile& file, const Project&, std::vector<Violation>& violations) {
    for (const auto& token : file.tokens) {
        if (token.kind != Token::Kind::Text) {
            continue;
        }
        for (auto at = token.text.find('<'); at != std::string::npos; at = token.text.find('<', at + 1)) {
            if (isTag(std::string_view{token.text}.substr(at))) {
                violations.push_back({file.path, token.line, "writes HTML as text: make it of Element"});
                break;
            }
        }
    }
}

} // namespace

std::vector<Rule> markupRules() {
    return {
        {"no-markup-in-texts",
         productionFiles()
             .exceptIn({"UI/Missive/Pages/Html/**"})
             .should()
             .satisfy("write no HTML as text", writeNoMarkup)
             .because("an Element escapes all that is put into it, and one text that does not is a hole")},
    };
}

} // namespace missive::rules
