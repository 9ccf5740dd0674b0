#pragma once

namespace missive {

/// How files of a log are made and written.
struct LogFileOptions {
    unsigned permission = 0640;
    /// Whether every write holds a lock on the file: for file systems where appending is not atomic.
    bool isLocked = false;
};

} // namespace missive
