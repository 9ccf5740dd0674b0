#pragma once

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

namespace missive {

/// What `file_permission` says, in octal digits as for chmod: `0640` or `0o640`; the fallback where it says nothing.
/// One with which its owner could not write is a problem, as what is no permission.
unsigned readFilePermission(const ConfigurationSection& section, unsigned fallback);

} // namespace missive
