#include <Infrastructure/Missive/Configuration/Environment/EnvironmentPlaceholders.hpp>

#include <Infrastructure/Missive/Configuration/Environment/EnvironmentProcessors.hpp>
#include <Infrastructure/Missive/Configuration/Environment/MissingVariable.hpp>
#include <Infrastructure/Missive/Dsn/NearestName.hpp>

#include <algorithm>
#include <cctype>
#include <utility>

namespace missive {

namespace {

constexpr std::size_t deepestPlaceholder = 32;
constexpr std::size_t mostReplacedBytes = 16 * 1024 * 1024;
constexpr std::size_t bytesPerValue = 256;

ConfigurationNode textOf(std::string text) { return ConfigurationNode::ofText(std::move(text), true, {}); }

class Deeper {
public:
    explicit Deeper(std::size_t& depth) : depth_{depth} {
        if (depth_ >= deepestPlaceholder) {
            throw UnresolvedPlaceholder{"Parameters and variables refer to each other in a circle or too deeply."};
        }
        ++depth_;
    }
    ~Deeper() { --depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;

private:
    std::size_t& depth_;
};

bool isBlank(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

std::size_t closingPercent(const std::string& text, std::size_t opening) {
    std::size_t end = opening + 1;
    while (end < text.size() && text[end] != '%' && !isBlank(text[end])) {
        ++end;
    }
    return end < text.size() && text[end] == '%' ? end : std::string::npos;
}

bool isVariableName(const std::string& name) {
    return !name.empty() &&
           std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
}

std::size_t weight(const ConfigurationNode& node) {
    std::size_t total = bytesPerValue + node.text().size();
    for (const auto& item : node.items()) {
        total += weight(item);
    }
    for (const auto& member : node.members()) {
        total += weight(member.value) + member.key.size();
    }
    return total;
}

} // namespace

EnvironmentPlaceholders::EnvironmentPlaceholders(const EnvironmentVariables& variables, ConfigurationNode parameters)
    : variables_{variables}, parameters_{std::move(parameters)} {}

ConfigurationNode EnvironmentPlaceholders::resolve(const ConfigurationNode& text) {
    if (!text.isText() || text.text().find('%') == std::string::npos) {
        return text;
    }
    origins_.clear();
    depth_ = 0;
    ConfigurationNode result = expand(text.text());
    result.setResolvedFrom(text, std::exchange(origins_, {}));
    return result;
}

ConfigurationNode EnvironmentPlaceholders::resolveAll(const ConfigurationNode& tree, const std::string& keyPath,
                                                      ConfigurationFindings& findings) {
    ConfigurationNode result = tree;
    try {
        if (!tree.tag().empty()) {
            throw UnresolvedPlaceholder{"The YAML tag \"" + tree.tag() + "\" is not supported."};
        }
        if (tree.isText()) {
            return resolve(tree);
        }
    } catch (const UnresolvedPlaceholder& error) {
        findings.problem(tree.position(), keyPath, error.what());
        result.setUnresolved();
        return result;
    }
    if (tree.isList()) {
        result = ConfigurationNode::ofList(tree.position());
        for (const auto& item : tree.items()) {
            result.append(resolveAll(item, keyPath + "[" + std::to_string(result.items().size()) + "]", findings));
        }
    }
    for (const auto& member : tree.members()) {
        const std::string path = keyPath.empty() ? member.key : keyPath + "." + member.key;
        result.set({member.key, member.position, member.quoted, resolveAll(member.value, path, findings)});
    }
    return result;
}

ConfigurationNode EnvironmentPlaceholders::resolveTree(const ConfigurationNode& tree) {
    if (!tree.tag().empty()) {
        throw UnresolvedPlaceholder{"The YAML tag \"" + tree.tag() + "\" of a parameter is not supported."};
    }
    if (tree.isText()) {
        return tree.text().find('%') == std::string::npos ? tree : expand(tree.text());
    }
    if (tree.isNull()) {
        return tree;
    }
    auto result =
        tree.isList() ? ConfigurationNode::ofList(tree.position()) : ConfigurationNode::ofMap(tree.position());
    for (const auto& item : tree.items()) {
        result.append(resolveTree(item));
    }
    for (const auto& member : tree.members()) {
        result.set({member.key, member.position, member.quoted, resolveTree(member.value)});
    }
    return result;
}

ConfigurationNode EnvironmentPlaceholders::expand(const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto end = text[at] == '%' ? closingPercent(text, at) : std::string::npos;
        if (end == std::string::npos) {
            result += text[at];
            continue;
        }
        if (end > at + 1) {
            const auto inside = text.substr(at + 1, end - at - 1);
            auto value = placeholder(inside);
            if (at == 0 && end + 1 == text.size()) {
                return value;
            }
            if (!value.isText() && !value.isNull()) {
                throw UnresolvedPlaceholder{"\"%" + inside + "%\" is " + (value.isList() ? "a list" : "a map") +
                                            " and cannot stand in the middle of a text."};
            }
            result += value.text();
        } else {
            result += '%';
        }
        at = end;
    }
    auto node = textOf(std::move(result));
    spend(node);
    return node;
}

ConfigurationNode EnvironmentPlaceholders::placeholder(const std::string& inside) {
    const Deeper deeper{depth_};
    const bool isVariable = inside.starts_with("env(") && inside.ends_with(')');
    auto value = isVariable ? environment(inside.substr(4, inside.size() - 5)) : parameter(inside);
    spend(value);
    return value;
}

ConfigurationNode EnvironmentPlaceholders::parameter(const std::string& name) {
    const auto* member = parameters_.find(name);
    if (member == nullptr) {
        std::vector<std::string> names;
        for (const auto& known : parameters_.members()) {
            names.push_back(known.key);
        }
        const auto near = nearestName(names, name);
        throw UnresolvedPlaceholder{"There is no parameter \"" + name + "\"" +
                                    (near ? "; did you mean \"" + *near + "\"?"
                                          : ". Define it under \"parameters:\", or write \"%%\" for a percent sign.")};
    }
    if (!member->position.file.empty()) {
        addOrigin(member->position.file + ":" + std::to_string(member->position.line));
    }
    return resolveTree(member->value);
}

ConfigurationNode EnvironmentPlaceholders::environment(const std::string& expression) {
    const Deeper deeper{depth_};
    const auto colon = expression.find(':');
    if (colon == std::string::npos) {
        return variable(expression);
    }
    const auto processor = expression.substr(0, colon);
    const auto rest = expression.substr(colon + 1);
    return processor == "default" ? fallback(rest) : process(processor, rest);
}

ConfigurationNode EnvironmentPlaceholders::variable(const std::string& name) {
    if (!isVariableName(name)) {
        throw UnresolvedPlaceholder{"\"" + name +
                                    "\" is no name of an environment variable; use letters, digits and _."};
    }
    const auto value = variables_.get(name);
    if (value && !value->empty()) {
        addOrigin(variables_.origin(name));
        return textOf(*value);
    }
    const std::string fallbackName = "env(" + name + ")";
    if (const auto* member = parameters_.find(fallbackName)) {
        if (member->position.file.empty()) {
            addOrigin("default");
        }
        return parameter(fallbackName);
    }
    if (!value) {
        throw MissingVariable{"Environment variable not found: \"" + name + "\"."};
    }
    addOrigin(variables_.origin(name));
    return textOf("");
}

ConfigurationNode EnvironmentPlaceholders::fallback(const std::string& expression) {
    const auto colon = expression.find(':');
    if (colon == std::string::npos) {
        throw UnresolvedPlaceholder{"Expected %env(default:PARAMETER:NAME)%, found \"default:" + expression + "\"."};
    }
    const auto name = expression.substr(0, colon);
    if (!name.empty() && parameters_.find(name) == nullptr) {
        throw UnresolvedPlaceholder{"Invalid fallback in \"default:" + expression + "\": there is no parameter \"" +
                                    name + "\"."};
    }
    const auto depth = depth_;
    const auto origins = origins_;
    try {
        auto value = environment(expression.substr(colon + 1));
        if (!value.isNull() && !(value.isText() && value.text().empty())) {
            return value;
        }
    } catch (const MissingVariable&) {
        depth_ = depth;
    }
    origins_ = origins;
    return name.empty() ? ConfigurationNode{} : parameter(name);
}

ConfigurationNode EnvironmentPlaceholders::process(const std::string& processor, const std::string& expression) {
    checkProcessor(processor);
    const auto value = environment(expression);
    if (value.isNull() && processor != "bool") {
        return value;
    }
    if (!value.isText() && !value.isNull()) {
        throw UnresolvedPlaceholder{"The processor \"" + processor + "\" needs a text, \"" + expression + "\" gives " +
                                    (value.isList() ? "a list." : "a map.")};
    }
    if (processor == "resolve") {
        return textOf(resolveKnown(value.text()));
    }
    return applyProcessor(processor, value.text(), expression.substr(expression.rfind(':') + 1));
}

std::string EnvironmentPlaceholders::resolveKnown(const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto end = text[at] == '%' ? closingPercent(text, at) : std::string::npos;
        const auto inside = end == std::string::npos ? "" : text.substr(at + 1, end - at - 1);
        const bool known = inside.starts_with("env(") || parameters_.find(inside) != nullptr;
        if (end == at + 1 || known) {
            result += known ? placeholder(inside).text() : "%";
            at = end;
        } else {
            result += text[at];
        }
    }
    return result;
}

void EnvironmentPlaceholders::addOrigin(std::string origin) {
    if (std::find(origins_.begin(), origins_.end(), origin) == origins_.end()) {
        origins_.push_back(std::move(origin));
    }
}

void EnvironmentPlaceholders::spend(const ConfigurationNode& node) {
    spent_ += weight(node);
    if (spent_ > mostReplacedBytes) {
        throw UnresolvedPlaceholder{"The placeholders of the configuration expand to more than 16 MiB."};
    }
}

} // namespace missive
