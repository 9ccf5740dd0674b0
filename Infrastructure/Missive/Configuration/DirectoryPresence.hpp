#pragma once

namespace missive {

/// Whether a configuration directory may be missing: Required where a person named it.
enum class DirectoryPresence { Optional, Required };

} // namespace missive
