#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationFindings.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationNode.hpp>

#include <string>

namespace missive {

/// The part of one file that concerns us: `framework.messenger`, `missive`, `parameters` and the roots that can be
/// claimed, with the file's `when@ENVIRONMENT` block laid over it. Other roots (`doctrine`, `services`, …) are left out
/// in silence; what looks like one of ours misspelt is a problem, and so is `imports`, unless the file is a
/// services.yaml.
ConfigurationNode effectiveRoots(const ConfigurationNode& file, const std::string& environment, bool isServices,
                                 ConfigurationFindings& findings);

} // namespace missive
