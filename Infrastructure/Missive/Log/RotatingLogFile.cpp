#include <Infrastructure/Missive/Log/RotatingLogFile.hpp>

#include <filesystem>
#include <system_error>
#include <utility>

namespace missive {

RotatingLogFile::RotatingLogFile(const Clock& clock, RotatedNames names, std::size_t mostFiles, LogFileOptions options)
    : clock_{clock}, names_{std::move(names)}, mostFiles_{mostFiles}, options_{options} {}

void RotatingLogFile::append(std::string_view lines, TimePoint at) { fileFor(at)->append(lines, at); }

std::shared_ptr<LogFile> RotatingLogFile::fileFor(TimePoint at) {
    const std::lock_guard lock{mutex_};
    const auto date = names_.dateOf(at);
    if (file_ && date == date_) {
        return file_;
    }
    const auto path = names_.path(date);
    std::error_code ignored;
    const bool isNew = !std::filesystem::exists(path, ignored);
    file_ = std::make_shared<LogFile>(clock_, path, options_);
    date_ = date;
    if (isNew && mostFiles_ > 0) {
        names_.removeOldest(mostFiles_ - 1, path);
    }
    return file_;
}

} // namespace missive
