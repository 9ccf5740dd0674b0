#pragma once

#include <Infrastructure/Missive/Configuration/Environment/DotEnvValue.hpp>
#include <Infrastructure/Missive/Configuration/Environment/EnvironmentVariables.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace missive {

/// The real environment with the `.env` files of a project behind it, as Symfony reads them: `.env` (or else
/// `.env.dist`), `.env.local` (not in test), `.env.ENV`, `.env.ENV.local`; later files win, the real environment wins
/// over all of them. References between variables are resolved after the last file.
/// An environment from the command line stands for APP_ENV before all of them.
/// Files that do not exist are skipped. Keeps a reference to `real`, which must live as long. Immutable once made.
class DotEnvVariables : public EnvironmentVariables {
public:
    /// `environment` is the one asked for on the command line; without it APP_ENV decides (real, `.env`, `.env.local`),
    /// then `dev`. Throws ConfigurationError naming file and line for a malformed or unreadable file.
    DotEnvVariables(const EnvironmentVariables& real, const std::filesystem::path& directory,
                    std::optional<std::string> environment = std::nullopt);

    std::optional<std::string> get(const std::string& name) const override;
    std::string origin(const std::string& name) const override;
    /// The environment that was decided on.
    const std::string& environment() const { return environment_; }

private:
    /// What the command line and the real environment say.
    std::optional<std::string> outside(const std::string& name) const;

    const EnvironmentVariables& real_;
    std::map<std::string, DotEnvValue> values_;
    std::optional<std::string> asked_;
    std::string environment_;
};

} // namespace missive
