#pragma once

#include <Infrastructure/Missive/Configuration/Configuration.hpp>
#include <Infrastructure/Missive/Configuration/DirectoryPresence.hpp>
#include <Infrastructure/Missive/Configuration/Environment/EnvironmentVariables.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationError.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationFindings.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationNode.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace missive {

/// Reads the configuration in the schema of Symfony's `framework.messenger`, plus `missive:` for what is our own, from
/// the files that configurationFiles() names, later ones over earlier ones. Without any file the embedded default
/// stands, and `monolog` in the schema of Symfony's MonologBundle. Parameters `kernel.environment`,
/// `kernel.project_dir` (the directory's parent) and `kernel.logs_dir` (`var/log` in it) are known. All problems are
/// reported at once. Keeps a reference to the variables; no state between two loads.
class ConfigurationLoader {
public:
    explicit ConfigurationLoader(const EnvironmentVariables& variables) : variables_{variables} {}

    /// Throws ConfigurationError.
    Configuration load(const std::filesystem::path& directory, const std::string& environment,
                       DirectoryPresence presence = DirectoryPresence::Optional) const;

    /// The same from the text of one file called `file`. Throws ConfigurationError.
    Configuration loadText(std::string_view yaml, const std::string& file, const std::string& environment) const;

private:
    Configuration finish(const ConfigurationNode& merged, const std::string& environment,
                         const std::filesystem::path& projectDirectory, ConfigurationFindings findings) const;

    const EnvironmentVariables& variables_;
};

} // namespace missive
