#pragma once

#include <Infrastructure/Logging/LogZone.hpp>
#include <Infrastructure/Missive/Log/LogFileOptions.hpp>

#include <cstddef>
#include <set>
#include <string>

namespace missive::logging {

/// How the files of the log are written, and how long they are kept.
struct LogDirectoryOptions {
    LogFileOptions files{.isLocked = true, .cutsTornLines = true};
    /// By whose midnight it is another day.
    LogZone zone{};
    /// How many files of a channel are kept beside today's; 0 keeps all.
    std::size_t maxFiles = 14;
    /// Channels whose files somebody else keeps.
    std::set<std::string> spared{};
    /// From how many bytes a file is not appended to any more; 0 for none.
    std::size_t maxFileSize = 0;
};

} // namespace missive::logging
