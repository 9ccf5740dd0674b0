#pragma once

namespace missive {

/// How files of a log are made and written.
struct LogFileOptions {
    unsigned permission = 0640;
    /// Whether every write holds a lock on the file: for file systems where appending is not atomic.
    bool isLocked = false;
    /// Whether what a dead process left of a line is cut off where it looks like ours, since that record comes again.
    /// Otherwise it is ended.
    bool cutsTornLines = false;
    /// Whether what was appended is on the disk when it counts as written.
    bool isSynced = false;
};

} // namespace missive
