#pragma once

#include <Infrastructure/Missive/Configuration/ConfigurationFindings.hpp>

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

/// `packages/*.yaml`, then `packages/ENVIRONMENT/*.yaml`, each sorted by name; folders that do not exist are skipped.
std::vector<std::filesystem::path> configurationFiles(const std::filesystem::path& directory,
                                                      const std::string& environment, ConfigurationFindings& findings);

} // namespace missive
