#include <Infrastructure/Logging/LogDirectory.hpp>

#include <utility>

namespace missive::logging {

LogDirectory::LogDirectory(const Clock& clock, std::filesystem::path directory, LogFileOptions options)
    : clock_{clock}, directory_{std::move(directory)}, options_{options} {}

void LogDirectory::append(const std::string& file, std::string_view lines) { fileOf(file)->append(lines, {}); }

std::shared_ptr<LogFile> LogDirectory::fileOf(const std::string& name) {
    const std::lock_guard lock{mutex_};
    const auto found = open_.find(name);
    if (found != open_.end()) {
        return found->second;
    }
    if (open_.size() >= mostOpen) {
        open_.clear(); // they are opened again as they are needed
    }
    return open_.emplace(name, std::make_shared<LogFile>(clock_, directory_ / name, options_)).first->second;
}

} // namespace missive::logging
