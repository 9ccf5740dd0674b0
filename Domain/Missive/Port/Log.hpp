#pragma once

#include <Domain/Missive/LogField.hpp>
#include <Domain/Missive/LogLevel.hpp>

#include <string_view>
#include <vector>

namespace missive {

/// Where the program tells what it does. Safe to call from any thread; never throws.
class Log {
public:
    virtual ~Log() = default;

    /// Whether a record of this level would be kept: ask before building an expensive one. The answer does not change
    /// once the application is put together, so who listens for long asks once.
    virtual bool accepts(LogLevel level) const noexcept = 0;

    /// `text` is complete as it stands; `context` repeats its values under stable names for machines.
    virtual void write(LogLevel level, std::string_view text, const std::vector<LogField>& context) noexcept = 0;
};

} // namespace missive
