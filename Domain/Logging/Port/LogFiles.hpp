#pragma once

#include <string>
#include <string_view>

namespace missive::logging {

/// The directory that the log's files lie in. Safe to call from any thread.
class LogFiles {
public:
    virtual ~LogFiles() = default;

    /// Appends whole lines to the file of this name. Throws std::runtime_error where they could not be written; then
    /// none of them was.
    virtual void append(const std::string& file, std::string_view lines) = 0;
};

} // namespace missive::logging
