#include <Infrastructure/Logging/LogLines.hpp>

#include <Infrastructure/Logging/AppendLogLine.hpp>

namespace missive::logging {

LogLines::LogLines(std::span<const LogMessage> messages, const LogFormat& format, LogFileNames& names,
                   const LogMarks& marks) {
    for (const auto& message : messages) {
        const auto name = names.of(message);
        auto own = marks;
        own.recordDate = name.recordDate;
        auto& group = groups_[name.file];
        appendLogLine(group.lines, message, format, own);
        ++group.count;
    }
}

} // namespace missive::logging
