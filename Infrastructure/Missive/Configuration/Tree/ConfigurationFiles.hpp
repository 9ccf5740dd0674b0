#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationFile.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationFindings.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// Whether the name can be part of a path and of a `when@` key: letters, digits, `_` and `-`.
bool isEnvironmentName(std::string_view name);

/// Whether something stands at that path; also true when that cannot be told, so that reading reports why.
bool isThere(const std::filesystem::path& path);

/// The text of the file; a problem with the system's reason, and nothing, when it cannot be read (not a regular file,
/// larger than 1 MiB, no permission).
std::optional<std::string> readConfigurationFile(const std::filesystem::path& file, ConfigurationFindings& findings);

/// `packages/*.yaml`, then `packages/ENVIRONMENT/*.yaml`, each sorted by name, `services.yaml`,
/// `services_ENVIRONMENT.yaml`, all of which Symfony reads too, and `missive.yaml`, which it does not. What does not
/// exist is skipped.
std::vector<ConfigurationFile> configurationFiles(const std::filesystem::path& directory,
                                                  const std::string& environment, ConfigurationFindings& findings);

} // namespace missive
