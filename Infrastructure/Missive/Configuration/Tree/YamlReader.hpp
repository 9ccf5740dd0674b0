#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationFindings.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationNode.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace missive {

/// Reads one YAML document into a tree. Anchors, aliases and merge keys (`<<`) are resolved; scalars stay text.
/// A duplicate key, a second document, a key that is no text, and anything beyond the limits (1 MiB, 64 levels,
/// 20 000 values after aliases) are problems naming `file:line`. Empty text is an empty map.
/// Returns nothing when the text cannot be understood; with duplicate keys the first one counts.
std::optional<ConfigurationNode> readYaml(std::string_view text, const std::string& file,
                                          ConfigurationFindings& findings);

} // namespace missive
