#include <Infrastructure/Logging/LogDirectory.hpp>

#include <Infrastructure/Logging/DatedLogName.hpp>
#include <Infrastructure/Logging/LogRetention.hpp>

#include <algorithm>
#include <system_error>
#include <utility>

namespace missive::logging {

namespace fs = std::filesystem;

LogDirectory::LogDirectory(const Clock& clock, fs::path directory, LogDirectoryOptions options)
    : clock_{clock}, directory_{std::move(directory)}, options_{std::move(options)} {}

void LogDirectory::append(const std::string& file, std::string_view lines) {
    cleanUp();
    const auto opened = options_.maxFileSize == 0 ? fileOf(file) : fileOf(partOf(file));
    const struct Count {
        LogFile& file;
        std::atomic<std::uint64_t>& repaired;
        ~Count() { repaired += file.takeRepaired(); }
    } count{*opened, repaired_};
    opened->append(lines, {});
}

void LogDirectory::cleanUp() {
    const auto now = clock_.now();
    const auto minute = std::chrono::floor<std::chrono::minutes>(now);
    std::string today;
    {
        const std::lock_guard lock{mutex_};
        if (minute == std::exchange(minute_, minute)) {
            return;
        }
        today = options_.zone.dateOf(now);
        if (today == today_) {
            return;
        }
        today_ = today;
    }
    LogRetention{directory_, options_.maxFiles, options_.spared}.apply(today);
}

std::shared_ptr<LogFile> LogDirectory::fileOf(const std::string& name) {
    const auto now = clock_.elapsed();
    const std::lock_guard lock{mutex_};
    auto found = open_.find(name);
    if (found == open_.end()) {
        closeUnused(now);
        found = open_.emplace(name, Open{std::make_shared<LogFile>(clock_, directory_ / name, options_.files)}).first;
    }
    found->second.usedAt = now;
    return found->second.file;
}

/// They are opened again as they are needed.
void LogDirectory::closeUnused(std::chrono::nanoseconds now) {
    constexpr std::chrono::minutes patience{1};
    std::erase_if(open_, [&](const auto& each) { return now - each.second.usedAt > patience; });
    if (open_.size() >= mostOpen) {
        open_.erase(std::ranges::min_element(open_, {}, [](const auto& each) { return each.second.usedAt; }));
    }
}

/// The newest part, or the next one where that is full.
std::string LogDirectory::partOf(const std::string& name) {
    auto part = DatedLogName::of(name);
    if (!part) {
        return name;
    }
    std::error_code isAbsent;
    for (;; ++part->part) {
        const auto text = part->text();
        const auto size = fs::file_size(directory_ / text, isAbsent);
        if (isAbsent || size < options_.maxFileSize) {
            return text;
        }
    }
}

} // namespace missive::logging
