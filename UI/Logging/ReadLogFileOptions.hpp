#pragma once

#include <Infrastructure/Logging/LoggingOptions.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

namespace missive::logging {

/// Reads what `missive.logging` says of the files: `timezone`, `max_files`, `max_file_size`, `max_channels`,
/// `file_permission`, `sync`, `duplicates` and `duplicate_window`. What is wrong is reported with everything else.
void readLogFileOptions(const ConfigurationSection& section, LoggingOptions& options);

} // namespace missive::logging
