#pragma once

#include <Domain/Logging/LogMessage.hpp>
#include <Infrastructure/Logging/LogFileNames.hpp>
#include <Infrastructure/Logging/LogMarks.hpp>
#include <Infrastructure/Missive/Log/LogFormat.hpp>

#include <cstddef>
#include <map>
#include <span>
#include <string>

namespace missive::logging {

/// Records as lines, each in the group of its file.
class LogLines {
public:
    struct Group {
        std::string lines;
        std::size_t count = 0;
    };

    /// In the order given, all with these marks.
    LogLines(std::span<const LogMessage> messages, const LogFormat& format, LogFileNames& names, const LogMarks& marks);

    /// By the name of the file.
    const std::map<std::string, Group>& groups() const noexcept { return groups_; }

private:
    std::map<std::string, Group> groups_;
};

} // namespace missive::logging
