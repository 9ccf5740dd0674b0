#include <Infrastructure/Logging/LocalLog.hpp>

#include <Domain/Logging/ChannelName.hpp>
#include <Infrastructure/Missive/Log/LogTime.hpp>
#include <Infrastructure/Missive/Log/StandardError.hpp>

#include <exception>
#include <utility>
#include <vector>

namespace missive::logging {

namespace {

struct Group {
    std::string lines;
    std::size_t count = 0;
};

std::string fileOf(const LogMessage& message) {
    return channelFileName(message.channel) + '-' + std::string{LogTime{message.timestamp}.date()} + ".log";
}

} // namespace

LocalLog::Places LocalLog::write(std::span<const LogMessage> messages, std::string_view error,
                                 bool mayBePublished) noexcept {
    Places places;
    try {
        std::map<std::string, Group> groups;
        for (const auto& message : messages) {
            auto& group = groups[fileOf(message)];
            group.lines += lineOf(message, error, mayBePublished);
            ++group.count;
        }
        for (const auto& [file, group] : groups) {
            places[writeGroup(file, group.lines)] += group.count;
        }
    } catch (const std::exception&) { // no memory is left for lines
        std::size_t written = 0;
        for (const auto& [place, count] : places) {
            written += count;
        }
        places[LogPlace::Dropped] += messages.size() - written;
    }
    return places;
}

LogPlace LocalLog::writeGroup(const std::string& file, std::string_view lines) noexcept {
    try {
        files_.append(file, lines);
        return LogPlace::Local;
    } catch (const std::exception&) {
        return StandardError::write(lines) ? LogPlace::StandardError : LogPlace::Dropped;
    }
}

std::string LocalLog::lineOf(const LogMessage& message, std::string_view error, bool mayBePublished) const {
    auto context = message.context;
    if (!error.empty()) {
        context.push_back({"__messenger_error", error});
    }
    if (mayBePublished) {
        context.push_back({"__messenger_uncertain", 1});
    }
    auto extra = message.extra;
    extra.push_back({"host", message.host});
    extra.push_back({"pid", message.pid});
    extra.push_back({"key", message.key()});
    std::string line;
    format_.append(line, {message.timestamp, message.channel, message.level, message.message, context, extra});
    return line;
}

} // namespace missive::logging
