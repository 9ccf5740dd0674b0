#include <Infrastructure/Logging/LogLines.hpp>

#include <Infrastructure/Logging/AppendLogLine.hpp>

#include <algorithm>
#include <chrono>

namespace missive::logging {

namespace {

/// Of a line beside its message.
constexpr std::size_t usualRest = 256;
constexpr std::size_t mostReserved = 256U << 10U;

/// Days begin with a minute in every zone, so both go to one file.
bool isOfOneMinute(const LogMessage& one, const LogMessage& other) {
    using std::chrono::minutes;
    return std::chrono::floor<minutes>(one.timestamp) == std::chrono::floor<minutes>(other.timestamp) &&
           one.channel == other.channel;
}

} // namespace

LogLines::LogLines(std::span<const LogMessage> messages, const LogFormat& format, LogFileNames& names,
                   const LogMarks& marks) {
    Group* last = nullptr;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const auto& message = messages[i];
        if (last != nullptr && isOfOneMinute(messages[i - 1], message)) {
            appendLogLine(last->lines, message, format, marks);
            ++last->count;
            continue;
        }
        const auto name = names.of(message);
        auto& group = groups_[name.file];
        if (group.count == 0) {
            group.lines.reserve(std::min(mostReserved, messages.size() * (message.message.size() + usualRest)));
        }
        auto own = marks;
        own.recordDate = name.recordDate;
        appendLogLine(group.lines, message, format, own);
        ++group.count;
        last = name.recordDate.empty() ? &group : nullptr;
    }
}

} // namespace missive::logging
