#include <Infrastructure/Logging/AppendLogLine.hpp>

#include <vector>

namespace missive::logging {

namespace {

/// One from another system may have neither host nor number.
std::vector<LogField> extraOf(const LogMessage& message, const LogMarks& marks) {
    auto extra = message.extra;
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

} // namespace

void appendLogLine(std::string& lines, const LogMessage& message, const LogFormat& format, const LogMarks& marks) {
    auto context = message.context;
    if (!marks.error.empty()) {
        context.push_back({"__messenger_error", marks.error});
    }
    if (marks.mayBePublished) {
        context.push_back({"__messenger_uncertain", 1});
    }
    const auto extra = extraOf(message, marks);
    format.append(lines, {message.timestamp, message.channel, message.level, message.message, context, extra});
}

} // namespace missive::logging
