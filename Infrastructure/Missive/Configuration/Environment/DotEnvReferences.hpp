#pragma once

#include <Infrastructure/Missive/Configuration/Environment/DotEnvDefinitions.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationFindings.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// Replaces the references in the values of `.env` files by what they refer to once the last file is read: `$NAME`,
/// `${NAME}`, and where that is missing or empty `${NAME:-default}` and `${NAME:=default}`, which sets the variable
/// too. A variable in its own value is what was written for it before. What cannot be replaced is a problem at the
/// variable's line. Keeps references to all it is given.
class DotEnvReferences {
public:
    using RealVariable = std::function<std::optional<std::string>(const std::string&)>;

    /// A real variable wins over one of the same name in a file.
    DotEnvReferences(const DotEnvDefinitions& definitions, RealVariable real, ConfigurationFindings& findings)
        : definitions_{definitions}, real_{std::move(real)}, findings_{findings} {}

    /// The final value of a variable of the files, or nothing when none defines it.
    std::optional<std::string> valueOf(const std::string& name);
    /// The values of all variables of the files, in the form of definitions.
    std::map<std::string, DotEnvValue> all();

private:
    struct Open {
        std::string name;
        std::size_t index;
    };
    struct Reference;

    std::string expandDefinition(const std::string& name, std::size_t index);
    std::string expand(const std::string& text);
    std::string expand(const Reference& reference);
    std::string lookUp(const std::string& name);
    std::string earlierValue(const std::string& name, std::size_t index);
    void problem(const std::string& sentence);

    const DotEnvDefinitions& definitions_;
    RealVariable real_;
    ConfigurationFindings& findings_;
    std::vector<Open> open_;
    std::map<std::string, std::string> expanded_;
    std::map<std::string, DotEnvValue> assigned_;
};

} // namespace missive
