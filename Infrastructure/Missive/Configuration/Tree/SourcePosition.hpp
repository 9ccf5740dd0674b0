#pragma once

#include <string>

namespace missive {

/// Where a piece of configuration was written. Lines count from 1; line 0 means the whole file.
/// An empty file name marks a value that comes with the framework (a default).
struct SourcePosition {
    std::string file;
    int line = 0;

    /// `file:line`; empty for a default.
    std::string text() const { return file.empty() ? "" : file + ":" + std::to_string(line); }
};

} // namespace missive
