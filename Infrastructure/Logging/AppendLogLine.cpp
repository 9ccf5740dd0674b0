#include <Infrastructure/Logging/AppendLogLine.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace missive::logging {

namespace {

/// One from another system may have neither host nor number.
std::vector<LogField> extraOf(const LogMessage& message, const LogMarks& marks) {
    constexpr std::size_t mostAdded = 5;
    std::vector<LogField> extra;
    extra.reserve(message.extra.size() + mostAdded);
    extra.assign(message.extra.begin(), message.extra.end());
    if (!marks.recordDate.empty()) {
        extra.push_back({"record_date", marks.recordDate});
    }
    if (marks.isRepeated) {
        extra.push_back({"redelivered", 1});
    }
    if (!message.host.empty()) {
        extra.push_back({"host", message.host});
        extra.push_back({"pid", message.pid});
    }
    if (!message.run.empty()) {
        extra.push_back({"key", message.key()});
    }
    return extra;
}

std::vector<LogField> contextOf(const LogMessage& message, const LogMarks& marks) {
    std::vector<LogField> context;
    context.reserve(message.context.size() + 2);
    context.assign(message.context.begin(), message.context.end());
    if (!marks.error.empty()) {
        context.push_back({"__messenger_error", marks.error});
    }
    if (marks.mayBePublished) {
        context.push_back({"__messenger_uncertain", 1});
    }
    return context;
}

} // namespace

void appendLogLine(std::string& lines, const LogMessage& message, const LogFormat& format, const LogMarks& marks) {
    std::span<const LogField> context = message.context;
    std::vector<LogField> marked;
    if (!marks.error.empty() || marks.mayBePublished) {
        context = marked = contextOf(message, marks);
    }
    const auto extra = extraOf(message, marks);
    format.append(lines, {message.timestamp, message.channel, message.level, message.message, context, extra});
}

} // namespace missive::logging
