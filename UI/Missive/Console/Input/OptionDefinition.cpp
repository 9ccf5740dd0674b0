#include <UI/Missive/Console/Input/OptionDefinition.hpp>

#include <algorithm>

namespace missive {

namespace {

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
}

} // namespace

std::string OptionDefinition::synopsis() const {
    const auto names = (shortName.empty() ? "" : '-' + shortName + '|') + "--" + name;
    switch (value) {
    case Value::none:
        return names;
    case Value::required:
        return names + ' ' + upper(name);
    case Value::optional:
        return names + " [" + upper(name) + ']';
    }
    return names;
}

std::string OptionDefinition::label() const {
    const auto names = (shortName.empty() ? "    " : '-' + shortName + ", ") + "--" + name;
    switch (value) {
    case Value::none:
        return names;
    case Value::required:
        return names + '=' + upper(name);
    case Value::optional:
        return names + "[=" + upper(name) + ']';
    }
    return names;
}

} // namespace missive
