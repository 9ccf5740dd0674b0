#pragma once

#include <Infrastructure/Missive/Configuration/Environment/EnvironmentVariables.hpp>
#include <Infrastructure/Missive/Configuration/Environment/UnresolvedPlaceholder.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationFindings.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationNode.hpp>

#include <string>
#include <vector>

namespace missive {

/// Replaces `%env(NAME)%` and `%parameter%` in values, whole or in the middle of a text; `%%` stands for `%`.
/// `%env(int:default:fallback:NAME)%` runs processors from right to left: string, int, bool, float, default, json,
/// file, trim, resolve. A variable that is missing or empty is looked up as the parameter `env(NAME)` next.
/// Not for several threads at once. Keeps a reference to the variables.
class EnvironmentPlaceholders {
public:
    EnvironmentPlaceholders(const EnvironmentVariables& variables, ConfigurationNode parameters);

    /// The text with its placeholders replaced; another node when one placeholder is the whole value.
    /// Throws UnresolvedPlaceholder.
    ConfigurationNode resolve(const ConfigurationNode& text);

    /// The whole tree with its placeholders replaced. What cannot be is a problem and marked as unresolved.
    ConfigurationNode resolveAll(const ConfigurationNode& tree, const std::string& keyPath,
                                 ConfigurationFindings& findings);

private:
    ConfigurationNode resolveTree(const ConfigurationNode& tree);
    ConfigurationNode expand(const std::string& text);
    ConfigurationNode placeholder(const std::string& inside);
    ConfigurationNode parameter(const std::string& name);
    ConfigurationNode environment(const std::string& expression);
    ConfigurationNode variable(const std::string& name);
    ConfigurationNode fallback(const std::string& expression);
    ConfigurationNode process(const std::string& processor, const std::string& expression);
    std::string resolveKnown(const std::string& text);
    void addOrigin(std::string origin);
    void spend(const ConfigurationNode& node);

    const EnvironmentVariables& variables_;
    ConfigurationNode parameters_;
    std::vector<std::string> origins_;
    std::size_t depth_ = 0;
    std::size_t spent_ = 0;
};

} // namespace missive
