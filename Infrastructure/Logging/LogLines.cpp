#include <Infrastructure/Logging/LogLines.hpp>

#include <Infrastructure/Logging/AppendLogLine.hpp>

#include <algorithm>

namespace missive::logging {

namespace {

/// Of a line beside its message.
constexpr std::size_t usualRest = 256;
constexpr std::size_t mostReserved = 256U << 10U;

} // namespace

LogLines::LogLines(std::span<const LogMessage> messages, const LogFormat& format, LogFileNames& names,
                   const LogMarks& marks) {
    for (const auto& message : messages) {
        const auto name = names.of(message);
        auto own = marks;
        own.recordDate = name.recordDate;
        auto& group = groups_[name.file];
        if (group.count == 0) {
            group.lines.reserve(std::min(mostReserved, messages.size() * (message.message.size() + usualRest)));
        }
        appendLogLine(group.lines, message, format, own);
        ++group.count;
    }
}

} // namespace missive::logging
