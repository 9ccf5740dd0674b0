#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationFindings.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationNode.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace missive {

/// Reads JSON into a tree, with readYaml() and its limits: JSON is YAML in which every key and text is quoted, so
/// anything unquoted but numbers, true, false and null is a problem. Returns nothing when there is a problem.
std::optional<ConfigurationNode> readJson(std::string_view text, const std::string& file,
                                          ConfigurationFindings& findings);

} // namespace missive
