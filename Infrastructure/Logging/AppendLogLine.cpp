#include <Infrastructure/Logging/AppendLogLine.hpp>

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace missive::logging {

namespace {

std::string keyOf(const RecordSource& source) {
    std::string key{source.run};
    return key.append("-").append(std::to_string(source.sequence));
}

/// One from another system may have neither host nor number.
void addSource(std::vector<LogField>& extra, const RecordSource& source) {
    if (!source.host.empty()) {
        extra.push_back({"host", source.host});
        extra.push_back({"pid", source.pid});
    }
    if (!source.run.empty()) {
        extra.push_back({"key", keyOf(source)});
    }
}

std::vector<LogField> extraOf(const LogRecord& record, const RecordSource& source, const LogMarks& marks) {
    constexpr std::size_t mostAdded = 5;
    std::vector<LogField> extra;
    extra.reserve(record.extra.size() + mostAdded);
    extra.assign(record.extra.begin(), record.extra.end());
    if (!marks.recordDate.empty()) {
        extra.push_back({"record_date", marks.recordDate});
    }
    if (marks.isRepeated) {
        extra.push_back({"redelivered", 1});
    }
    addSource(extra, source);
    return extra;
}

std::vector<LogField> contextOf(const LogRecord& record, const LogMarks& marks) {
    std::vector<LogField> context;
    context.reserve(record.context.size() + 2);
    context.assign(record.context.begin(), record.context.end());
    if (!marks.error.empty()) {
        context.push_back({"__messenger_error", marks.error});
    }
    if (marks.mayBePublished) {
        context.push_back({"__messenger_uncertain", 1});
    }
    return context;
}

} // namespace

void appendLogLine(std::string& lines, const LogRecord& record, const RecordSource& source, const LogFormat& format,
                   const LogMarks& marks) {
    auto shown = record;
    std::vector<LogField> context;
    if (!marks.error.empty() || marks.mayBePublished) {
        shown.context = context = contextOf(record, marks);
    }
    const auto extra = extraOf(record, source, marks);
    shown.extra = extra;
    format.append(lines, shown);
}

void appendLogLine(std::string& lines, const LogMessage& message, const LogFormat& format, const LogMarks& marks) {
    appendLogLine(lines,
                  {message.timestamp, message.channel, message.level, message.message, message.context, message.extra},
                  {message.host, message.pid, message.run, message.sequence}, format, marks);
}

} // namespace missive::logging
