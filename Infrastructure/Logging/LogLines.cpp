#include <Infrastructure/Logging/LogLines.hpp>

#include <Domain/Logging/ChannelName.hpp>
#include <Infrastructure/Missive/Log/LogTime.hpp>

#include <vector>

namespace missive::logging {

namespace {

std::string fileOf(const LogMessage& message) {
    return channelFileName(message.channel) + '-' + std::string{LogTime{message.timestamp}.date()} + ".log";
}

/// One from another system may have neither host nor number.
std::vector<LogField> extraOf(const LogMessage& message) {
    auto extra = message.extra;
    if (!message.host.empty()) {
        extra.push_back({"host", message.host});
        extra.push_back({"pid", message.pid});
    }
    if (!message.run.empty()) {
        extra.push_back({"key", message.key()});
    }
    return extra;
}

void appendLine(std::string& lines, const LogMessage& message, const LogFormat& format, std::string_view error,
                bool mayBePublished) {
    auto context = message.context;
    if (!error.empty()) {
        context.push_back({"__messenger_error", error});
    }
    if (mayBePublished) {
        context.push_back({"__messenger_uncertain", 1});
    }
    const auto extra = extraOf(message);
    format.append(lines, {message.timestamp, message.channel, message.level, message.message, context, extra});
}

} // namespace

LogLines::LogLines(std::span<const LogMessage> messages, const LogFormat& format, std::string_view error,
                   bool mayBePublished) {
    for (const auto& message : messages) {
        auto& group = groups_[fileOf(message)];
        appendLine(group.lines, message, format, error, mayBePublished);
        ++group.count;
    }
}

} // namespace missive::logging
