#pragma once

#include <Domain/Missive/LogRecord.hpp>

#include <string>

namespace missive {

/// How a record is written as one line. Safe to use from any thread.
class LogFormat {
public:
    virtual ~LogFormat() = default;

    /// Appends the record and a line end; there is no other in what is appended.
    virtual void append(std::string& lines, const LogRecord& record) const = 0;
};

} // namespace missive
