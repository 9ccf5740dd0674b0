#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <string_view>

namespace missive {

/// Where lines of a log go. Safe to use from any thread.
class LogOutput {
public:
    virtual ~LogOutput() = default;

    /// Appends whole lines, of records told at this time. Throws std::runtime_error with a sentence where they could
    /// not be written, and leaves no part of a line behind that something else can be appended to.
    virtual void append(std::string_view lines, TimePoint at) = 0;
};

} // namespace missive
