#include <Infrastructure/Missive/Configuration/Environment/DotEnvReferences.hpp>

#include <Infrastructure/Missive/Configuration/Environment/DotEnvName.hpp>

#include <algorithm>

namespace missive {

namespace {

constexpr char markedDollar = '\0';
constexpr std::size_t longestChain = 64;
constexpr std::size_t longestValue = 1024 * 1024;

std::string asWritten(const std::string& value) {
    std::string text;
    for (char c : value) {
        if (c == '\\') {
            text += '\\';
        }
        text += c == '$' ? markedDollar : c;
    }
    return text;
}

std::string asMeant(const std::string& text) {
    std::string value;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == '\\') {
            ++i;
        }
        value += text[i] == markedDollar ? '$' : text[i];
    }
    return value;
}

} // namespace

/// `$NAME`, `${NAME}`, `${NAME:-default}` or `${NAME:=default}` at the beginning of a text.
struct DotEnvReferences::Reference {
    std::string name;
    bool isOpened;
    bool isClosed;
    /// With its `:-` or `:=`.
    std::string fallback;
    std::size_t length;

    static Reference at(std::string_view text) {
        Reference found{"", text.substr(1).starts_with('{'), false, "", 1};
        found.length += found.isOpened ? 1 : 0;
        found.name = text.substr(found.length, dotEnvNameLength(text.substr(found.length)));
        found.length += found.name.size();
        if (const auto rest = text.substr(found.length); rest.starts_with(":-") || rest.starts_with(":=")) {
            found.fallback = rest.substr(0, rest.find('}'));
            found.length += found.fallback.size();
        }
        found.isClosed = text.substr(found.length).starts_with('}');
        found.length += found.isClosed ? 1 : 0;
        return found;
    }

    bool refers() const { return !name.empty() || isClosed || !fallback.empty(); }
};

std::optional<std::string> DotEnvReferences::valueOf(const std::string& name) {
    const auto count = definitions_.count(name);
    return count == 0 ? std::nullopt : std::optional{asMeant(expandDefinition(name, count - 1))};
}

std::map<std::string, DotEnvValue> DotEnvReferences::all() {
    std::map<std::string, DotEnvValue> values;
    for (const auto& name : definitions_.names()) {
        values[name] = {valueOf(name).value_or(""), definitions_.at(name, definitions_.count(name) - 1).position};
    }
    for (auto& [name, value] : assigned_) {
        auto& text = values.try_emplace(name, DotEnvValue{"", value.position}).first->second.text;
        text = text.empty() ? asMeant(value.text) : text;
    }
    return values;
}

std::string DotEnvReferences::expandDefinition(const std::string& name, std::size_t index) {
    const bool isEffective = index + 1 == definitions_.count(name);
    if (const auto done = expanded_.find(name); done != expanded_.end() && isEffective) {
        return done->second;
    }
    open_.push_back({name, index});
    std::string text;
    if (open_.size() <= longestChain) {
        text = expand(definitions_.at(name, index).text);
    } else {
        problem("The variable is the end of a chain of more than " + std::to_string(longestChain) + " references.");
    }
    open_.pop_back();
    if (isEffective) {
        expanded_[name] = text;
    }
    return text;
}

std::string DotEnvReferences::expand(const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '$') {
            result += text[at++];
            continue;
        }
        const auto reference = Reference::at(std::string_view{text}.substr(at));
        result += reference.refers() ? expand(reference) : text.substr(at, reference.length);
        at += reference.length;
        if (result.size() > longestValue) {
            problem("The value is larger than 1 MiB once its references are written out.");
            return "";
        }
    }
    return result;
}

std::string DotEnvReferences::expand(const Reference& reference) {
    if (reference.isOpened && !reference.isClosed) {
        problem("The closing } is missing; expected ${NAME}, ${NAME:-default} or ${NAME:=default}.");
        return "";
    }
    auto value = lookUp(reference.name);
    if (value.empty() && !reference.fallback.empty()) {
        if (reference.fallback.find_first_of("'\"{$") != std::string::npos) {
            problem("A default can hold no quotes, \"{\" and \"$\".");
        }
        value = reference.fallback.substr(2);
        if (reference.fallback[1] == '=') {
            assigned_[reference.name] = {value, definitions_.at(open_.back().name, open_.back().index).position};
        }
    }
    return reference.isClosed && !reference.isOpened ? value + "}" : value;
}

std::string DotEnvReferences::lookUp(const std::string& name) {
    if (const auto real = real_(name)) {
        return asWritten(*real);
    }
    if (name == open_.back().name) {
        return earlierValue(name, open_.back().index);
    }
    std::string value;
    if (std::any_of(open_.begin(), open_.end(), [&](const Open& open) { return open.name == name; })) {
        problem("The variables " + open_.back().name + " and " + name + " refer to each other in a circle.");
    } else if (const auto count = definitions_.count(name); count > 0) {
        value = expandDefinition(name, count - 1);
    }
    if (const auto assigned = assigned_.find(name); value.empty() && assigned != assigned_.end()) {
        value = assigned->second.text;
    }
    return value;
}

std::string DotEnvReferences::earlierValue(const std::string& name, std::size_t index) {
    return index == 0 ? "" : expandDefinition(name, index - 1);
}

void DotEnvReferences::problem(const std::string& sentence) {
    const auto& open = open_.back();
    findings_.problem(definitions_.at(open.name, open.index).position, "", sentence);
}

} // namespace missive
