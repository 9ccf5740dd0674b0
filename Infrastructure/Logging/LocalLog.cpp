#include <Infrastructure/Logging/LocalLog.hpp>

#include <Infrastructure/Logging/AppendLogLine.hpp>
#include <Infrastructure/Logging/LogLines.hpp>
#include <Infrastructure/Missive/Log/StandardError.hpp>

#include <cstddef>
#include <exception>

namespace missive::logging {

namespace {

/// Of a line beside its text.
constexpr std::size_t besideText = 256;

} // namespace

LocalLog::Places LocalLog::write(std::span<const LogMessage> messages, std::string_view error,
                                 bool mayBePublished) noexcept {
    Places places;
    try {
        const LogLines lines{messages, format_, names_, {.error = error, .mayBePublished = mayBePublished}};
        for (const auto& [file, group] : lines.groups()) {
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

LogPlace LocalLog::write(const LogRecord& record, const RecordSource& source) noexcept {
    try {
        const auto name = names_.of(record.channel, record.at);
        std::string line;
        line.reserve(record.text.size() + besideText);
        appendLogLine(line, record, source, format_, {.recordDate = name.recordDate});
        return writeGroup(name.file, line);
    } catch (const std::exception&) {
        return LogPlace::Dropped;
    }
}

LogPlace LocalLog::writeGroup(const std::string& file, std::string_view lines) noexcept {
    try {
        files_.append(file, lines);
        return LogPlace::Local;
    } catch (const std::exception&) {
        return StandardError::write(lines) ? LogPlace::StandardError : LogPlace::Dropped;
    }
}

} // namespace missive::logging
