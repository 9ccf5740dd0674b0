#include <Infrastructure/Missive/Configuration/Environment/DotEnvVariables.hpp>

#include <Infrastructure/Missive/Configuration/Environment/DotEnvFile.hpp>
#include <Infrastructure/Missive/Configuration/Environment/DotEnvReferences.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationError.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationFiles.hpp>

#include <utility>

namespace missive {

DotEnvVariables::DotEnvVariables(const EnvironmentVariables& real, const std::filesystem::path& directory,
                                 std::optional<std::string> environment)
    : real_{real}, asked_{std::move(environment)} {
    ConfigurationFindings findings;
    DotEnvDefinitions definitions;
    const auto read = [&](const std::string& name) {
        const auto file = directory / name;
        if (!isThere(file)) {
            return;
        }
        if (const auto text = readConfigurationFile(file, findings)) {
            readDotEnv(*text, file.string(), definitions, findings);
        }
    };
    const auto decide = [&] {
        ConfigurationFindings unfinished;
        DotEnvReferences references{definitions, [this](const auto& name) { return outside(name); }, unfinished};
        const auto variable = outside("APP_ENV");
        const auto decided = variable ? *variable : references.valueOf("APP_ENV").value_or("");
        return asked_ || !decided.empty() ? decided : std::string{"dev"};
    };
    read(isThere(directory / ".env") ? ".env" : ".env.dist");
    if (decide() != "test") {
        read(".env.local");
    }
    environment_ = decide();
    if (environment_ != "local" && isEnvironmentName(environment_)) {
        read(".env." + environment_);
        read(".env." + environment_ + ".local");
    }
    values_ = DotEnvReferences{definitions, [this](const auto& name) { return outside(name); }, findings}.all();
    if (findings.hasProblems()) {
        throw ConfigurationError{findings.problems()};
    }
}

std::optional<std::string> DotEnvVariables::outside(const std::string& name) const {
    return asked_ && name == "APP_ENV" ? asked_ : real_.get(name);
}

std::optional<std::string> DotEnvVariables::get(const std::string& name) const {
    if (auto value = outside(name)) {
        return value;
    }
    auto known = values_.find(name);
    return known == values_.end() ? std::nullopt : std::optional{known->second.text};
}

std::string DotEnvVariables::origin(const std::string& name) const {
    if (asked_ && name == "APP_ENV") {
        return "option --env";
    }
    const auto known = values_.find(name);
    if (real_.get(name) || known == values_.end()) {
        return real_.origin(name);
    }
    return "environment variable " + name + " in " + known->second.position.file;
}

} // namespace missive
