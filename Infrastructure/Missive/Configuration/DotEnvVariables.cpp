#include <Infrastructure/Missive/Configuration/DotEnvVariables.hpp>

#include <Infrastructure/Missive/Configuration/ConfigurationError.hpp>
#include <Infrastructure/Missive/Configuration/ConfigurationFiles.hpp>
#include <Infrastructure/Missive/Configuration/DotEnvFile.hpp>

namespace missive {

DotEnvVariables::DotEnvVariables(const EnvironmentVariables& real, const std::filesystem::path& directory,
                                 std::optional<std::string> environment)
    : real_{real} {
    ConfigurationFindings findings;
    const auto read = [&](const std::string& name) {
        const auto file = directory / name;
        if (!isThere(file))
            return;
        if (const auto text = readConfigurationFile(file, findings))
            readDotEnv(*text, file.string(), real_, values_, findings);
    };
    const auto decide = [&] {
        const auto variable = get("APP_ENV").value_or("");
        return environment ? *environment : variable.empty() ? std::string{"dev"} : variable;
    };
    read(".env");
    if (decide() != "test")
        read(".env.local");
    environment_ = decide();
    if (environment_ != "local" && isEnvironmentName(environment_)) {
        read(".env." + environment_);
        read(".env." + environment_ + ".local");
    }
    if (findings.hasProblems())
        throw ConfigurationError{findings.problems()};
}

std::optional<std::string> DotEnvVariables::get(const std::string& name) const {
    if (auto value = real_.get(name))
        return value;
    auto known = values_.find(name);
    return known == values_.end() ? std::nullopt : std::optional<std::string>{known->second};
}

} // namespace missive
