#include <Infrastructure/Logging/ProcessLogArchive.hpp>

#include <new>

namespace missive::logging {

ProcessLogArchive::ProcessLogArchive(Parts parts, const LoggingOptions& options)
    : parts_{parts}, options_{options}, files_{openFiles()}, keys_{openKeys()}, archive_{makeArchive()} {}

LogArchiveFigures ProcessLogArchive::figures() const noexcept {
    auto figures = archive_.figures();
    figures.tornRepaired = files_.repaired();
    return figures;
}

LogDirectory ProcessLogArchive::openFiles() const { return {parts_.clock, options_.directory, options_.files}; }

WrittenKeys ProcessLogArchive::openKeys() const { return {parts_.clock, options_.directory, options_.duplicateWindow}; }

FileLogArchive ProcessLogArchive::makeArchive() {
    return {{files_, parts_.format, parts_.names, keys_, parts_.clock, parts_.waiter}, options_.duplicates};
}

/// What is there is left as it is: to destroy what is locked is not allowed.
void ProcessLogArchive::bornByFork() noexcept {
    new (&files_) LogDirectory{openFiles()};
    new (&keys_) WrittenKeys{openKeys()};
    new (&archive_) FileLogArchive{makeArchive()};
}

} // namespace missive::logging
