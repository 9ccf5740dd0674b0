#include <Infrastructure/Logging/FileLogArchive.hpp>

#include <Domain/Logging/LogArchiveFailed.hpp>
#include <Infrastructure/Logging/LogLines.hpp>
#include <Infrastructure/Logging/MessengerLogHandler.hpp>

namespace missive::logging {

void FileLogArchive::keep(std::span<const LogMessage> messages) {
    const MessengerLogHandler::InsidePipeline inside;
    const LogLines lines{messages, format_};
    for (const auto& [file, group] : lines.groups()) {
        try {
            files_.append(file, group.lines);
        } catch (const std::runtime_error& error) {
            throw LogArchiveFailed{error.what()};
        }
    }
}

} // namespace missive::logging
